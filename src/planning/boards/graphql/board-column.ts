import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { boardColumnSchema, columnRoleSchema, type ShownBoardColumn } from '../board-column.ts';
import { createBoardColumn } from '../create-board-column.ts';
import { deleteBoardColumn } from '../delete-board-column.ts';
import { reorderBoardColumns } from '../reorder-board-columns.ts';
import { updateBoardColumn } from '../update-board-column.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');

boardColumnRef.implement({
  describedBy: boardColumnSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    color: t.exposeString('color'),
    order: t.exposeInt('order'),
    role: t.expose('role', { type: enumOf(columnRoleSchema) }),
    isDone: t.exposeBoolean('isDone'),
    workItemCount: t.exposeInt('workItemCount'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addMutation(createBoardColumn, { type: boardColumnRef, field: 'boardColumn' });
addMutation(updateBoardColumn, { type: boardColumnRef, field: 'boardColumn' });

type Column = (typeof boardColumnRef)['$inferType'];

const reorderedRef = builder
  .objectRef<{ columns: Column[] }>('ReorderBoardColumnsSuccess')
  .implement({
    description: `Success of ${reorderBoardColumns.name}.`,
    fields: (t) => ({
      boardColumns: t.expose('columns', {
        type: [boardColumnRef],
        description: 'All columns of the board, from the left.',
      }),
    }),
  });

addMutation(reorderBoardColumns, { type: reorderedRef, pick: (columns) => ({ columns }) });
addDeletion(deleteBoardColumn);
