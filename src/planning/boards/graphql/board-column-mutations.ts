import { builder } from '../../../graphql/builder.ts';
import { changedObject } from '../../../graphql/changed-object.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import type { ShownBoardColumn } from '../board-column.ts';
import { createBoardColumn } from '../create-board-column.ts';
import { deleteBoardColumn } from '../delete-board-column.ts';
import { boardsById } from '../relations.ts';
import { reorderBoardColumns } from '../reorder-board-columns.ts';
import { updateBoardColumn } from '../update-board-column.ts';
import { boardRef } from './board.ts';
import { boardColumnRef } from './board-column.ts';

const board = changedObject({
  type: boardRef,
  relation: boardsById,
  description: 'The board with all its columns.',
  idOf: ({ boardId }: { boardId: string }) => boardId,
});

addMutation(createBoardColumn, {
  type: boardColumnRef,
  field: 'boardColumn',
  further: (t) => ({ board: t.field(board) }),
});

addMutation(updateBoardColumn, {
  type: boardColumnRef,
  field: 'boardColumn',
  further: (t) => ({ board: t.field(board) }),
});

const reorderedRef = builder
  .objectRef<{ columns: ShownBoardColumn[]; boardId: string }>('ReorderBoardColumnsSuccess')
  .implement({
    description: `Success of ${reorderBoardColumns.name}.`,
    fields: (t) => ({
      boardColumns: t.expose('columns', {
        type: [boardColumnRef],
        description: 'All columns of the board, from the left.',
      }),
      board: t.field(board),
    }),
  });

addMutation(reorderBoardColumns, {
  type: reorderedRef,
  pick: (columns) => ({ columns, boardId: columns[0]?.boardId ?? '' }),
});

addDeletion(deleteBoardColumn, { further: (t) => ({ board: t.field(board) }) });
