import { builder } from '../../../graphql/builder.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { columnRoleSchema } from '../../boards/board-column.ts';
import { type PartlyShownWorkItem, workItemSchema } from '../work-item.ts';
import { requireLoaded } from './require-loaded.ts';

const { shape } = workItemSchema;

export const workItemStatusRef = builder
  .objectRef<PartlyShownWorkItem>('WorkItemStatus')
  .implement({
    description: 'Progress of a leaf by its column, or of a group by the columns of its leaves.',
    fields: (t) => ({
      role: t.field({
        type: enumOf(columnRoleSchema),
        description: descriptionOf(shape.status),
        resolve: ({ status }) => requireLoaded(status),
      }),
      name: t.string({
        description: descriptionOf(shape.columnName),
        resolve: ({ columnName }) => requireLoaded(columnName),
      }),
      color: t.string({
        nullable: true,
        description: descriptionOf(shape.columnColor),
        resolve: ({ columnColor }) => requireLoaded(columnColor),
      }),
      isDone: t.boolean({
        description: descriptionOf(shape.columnIsDone),
        resolve: ({ columnIsDone }) => requireLoaded(columnIsDone),
      }),
    }),
  });
