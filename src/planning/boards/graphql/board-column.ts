import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { columnRoleSchema, type ShownBoardColumn } from '../board-column.ts';
import { createBoardColumn } from '../create-board-column.ts';
import { deleteBoardColumn } from '../delete-board-column.ts';
import { reorderBoardColumns } from '../reorder-board-columns.ts';
import { updateBoardColumn } from '../update-board-column.ts';

export const boardColumnRef = builder.objectRef<ShownBoardColumn>('BoardColumn');

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
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

addMutation(createBoardColumn, { type: boardColumnRef, field: 'boardColumn' });
addMutation(updateBoardColumn, { type: boardColumnRef, field: 'boardColumn' });

type Column = (typeof boardColumnRef)['$inferType'];

const reorderedRef = builder
  .objectRef<{ columns: Column[] }>('ReorderBoardColumnsSuccess')
  .implement({
    description: 'They are in that order.',
    fields: (t) => ({
      boardColumns: t.expose('columns', {
        type: [boardColumnRef],
        description: 'The columns of the board, from the left.',
      }),
    }),
  });

addMutation(reorderBoardColumns, { type: reorderedRef, pick: (columns) => ({ columns }) });
addDeletion(deleteBoardColumn);
