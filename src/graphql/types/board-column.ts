import { columnRoleSchema } from '../../services/boards/board-column.ts';
import { listWorkItems } from '../../services/work-items/list-work-items.ts';
import { workItemsOfColumns } from '../../services/work-items/work-items-of.ts';
import { followToPage } from '../connection.ts';
import { enumOf } from '../enums.ts';
import { boardColumnRef } from './board-column-ref.ts';
import { nodeInterface } from './node.ts';
import { workItemConnection, workItemListArgs } from './work-item-ref.ts';

boardColumnRef.implement({
  description: 'A column of a board, in which tasks and ideas are.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    color: t.exposeString('color', { description: 'As #rrggbb.' }),
    order: t.exposeInt('order', { description: 'Its place on the board, from the left.' }),
    role: t.expose('role', { type: enumOf(columnRoleSchema), description: 'What it is for.' }),
    isDone: t.exposeBoolean('isDone', { description: 'Whether what is in it counts as done.' }),
    workItemCount: t.exposeInt('workItemCount', { description: 'How many items are in it.' }),
    workItems: t.field({
      type: workItemConnection,
      description: 'The items in it; sort by position for their order in the column.',
      args: workItemListArgs(t.arg),
      resolve: (column, args, context, info) =>
        followToPage(workItemsOfColumns, column.id, {
          input: listWorkItems.input,
          args,
          context,
          info,
        }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
