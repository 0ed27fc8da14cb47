import { builder } from '../../../graphql/builder.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { createBoardColumn } from '../create-board-column.ts';
import { deleteBoardColumn } from '../delete-board-column.ts';
import { reorderBoardColumns } from '../reorder-board-columns.ts';
import { updateBoardColumn } from '../update-board-column.ts';
import { boardColumnRef } from './board-column-ref.ts';

addMutation(createBoardColumn, {
  type: boardColumnRef,
  pick: (column) => column,
  field: { name: 'boardColumn', description: 'The created column.' },
});

addMutation(updateBoardColumn, {
  type: boardColumnRef,
  pick: (column) => column,
  field: { name: 'boardColumn', description: 'The changed column.' },
});

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

const deletedRef = builder.objectRef<{ id: string }>('DeleteBoardColumnSuccess').implement({
  description: 'It is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'The id it had.' }) }),
});

addMutation(deleteBoardColumn, { type: deletedRef, pick: (deleted) => deleted });
