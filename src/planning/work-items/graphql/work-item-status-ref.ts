import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { columnRoleSchema } from '../../boards/board-column.ts';
import type { PartlyShownWorkItem } from '../work-item.ts';
import { requireLoaded } from './require-loaded.ts';

export const workItemStatusRef = builder
  .objectRef<PartlyShownWorkItem>('WorkItemStatus')
  .implement({
    description: 'How far an item is: what its column says, or the columns of what is below it.',
    fields: (t) => ({
      role: t.field({
        type: enumOf(columnRoleSchema),
        description: 'What the column is for; of the least advanced task where tasks are below.',
        resolve: ({ status }) => requireLoaded(status),
      }),
      name: t.string({
        description: 'What the column is called; empty when there are no tasks below.',
        resolve: ({ columnName }) => requireLoaded(columnName),
      }),
      color: t.string({
        nullable: true,
        description: 'As #rrggbb.',
        resolve: ({ columnColor }) => requireLoaded(columnColor),
      }),
      isDone: t.boolean({
        description: 'Whether it counts as done.',
        resolve: ({ columnIsDone }) => requireLoaded(columnIsDone),
      }),
    }),
  });
