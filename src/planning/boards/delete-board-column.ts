import { z } from 'zod';
import { defineDeletion } from '../../kernel/define-deletion.ts';
import { deletionOf } from '../../kernel/deletion.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { boardOfColumn } from './board-column.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { idOrColumn } from './column-naming.ts';
import { findColumns, orderColumns } from './column-order.ts';
import { lockColumn } from './lock-column.ts';

export const deleteBoardColumn = defineDeletion({
  name: 'deleteBoardColumn',
  summary: 'Delete an empty column of a board permanently.',
  permission: 'boards:delete',
  input: z.object({
    id: idOrColumn().describe('ID, name or role of the column.'),
    boardId: boardOfColumn(),
  }),
  output: deletionOf('board column'),
  fails: ['BOARD_COLUMN_NOT_FOUND', 'BOARD_COLUMN_NOT_EMPTY', 'BOARD_NOT_FOUND'],
  handle: (context, input) =>
    inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      const { id, boardId, name, updatedAt: wasUpdatedAt } = await lockColumn(inner, input);
      const count = await db.workItem.count({ where: { boardColumnId: id } });
      if (count > 0) {
        throw fail(boardColumnFailures.notEmpty({ name, count }));
      }
      await db.boardColumn.deleteMany({ where: { id } });
      const left = await findColumns(db, boardId);
      await orderColumns(
        inner,
        left.map((column) => column.id),
      );
      return { answer: { deleted: true as const, id, boardId }, wasUpdatedAt };
    }),
});
