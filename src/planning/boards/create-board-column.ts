import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import {
  boardColumnSchema,
  columnFields,
  columnName,
  impliedIsDone,
  MAX_COLUMNS,
  showBoardColumn,
} from './board-column.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { placeColumn } from './column-order.ts';
import { lockBoard } from './lock-board.ts';

export const createBoardColumn = defineOperation({
  name: 'createBoardColumn',
  summary: `Add a column to a board, at the right end by default. A board has at most ${MAX_COLUMNS} columns.`,
  permission: 'boards:write',
  input: z.object({
    boardId: id().describe('ID of the board.'),
    name: columnName(),
    ...columnFields,
    ...idempotencyFields,
  }),
  output: boardColumnSchema,
  fails: ['BOARD_NOT_FOUND'],
  handle: (context, { order, ...fields }) =>
    inTransaction(context, async (inner) => {
      const { caller, db, fail } = inner;
      const { boardId } = fields;
      await lockBoard(inner, boardId);
      const count = await db.boardColumn.count({ where: { boardId } });
      if (count >= MAX_COLUMNS) throw fail(boardColumnFailures.tooMany(MAX_COLUMNS));
      const { organizationId } = caller;
      const data = { ...impliedIsDone(fields), organizationId, order: count };
      const { id } = await db.boardColumn.create({ data });
      await placeColumn(inner, { id, boardId }, order ?? count);
      const row = await db.boardColumn.findUniqueOrThrow({ where: { id } });
      return showBoardColumn(row, new Map());
    }),
});
