import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { missingOf } from '../../kernel/not-found.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { boardColumnSchema, MAX_COLUMNS } from './board-column.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { idOrColumn } from './column-naming.ts';
import { findColumns, orderColumns } from './column-order.ts';
import { loadColumns } from './load-columns.ts';
import { lockBoard } from './lock-board.ts';

export const reorderBoardColumns = defineOperation({
  name: 'reorderBoardColumns',
  summary: 'Reorder the columns of a board.',
  permission: 'boards:write',
  formerNames: { columnIds: 'ids' },
  input: z.object({
    boardId: id().describe('ID of the board.'),
    ids: z
      .array(idOrColumn())
      .min(1, 'ids is required')
      .max(MAX_COLUMNS)
      .describe('All its columns by ID or name, each once, from the left.'),
  }),
  output: z.array(boardColumnSchema),
  fails: ['BOARD_NOT_FOUND', 'BOARD_COLUMN_NOT_FOUND'],
  handle: (context, { boardId, ids }) =>
    inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      await lockBoard(inner, boardId);
      const known = (await findColumns(db, boardId)).map(({ id }) => id);
      const unknown = missingOf(ids, (id) => known.includes(id));
      if (unknown.length > 0) throw fail(boardColumnFailures.notFound(...unknown));
      requireEachOnce(inner, ids, known);
      await orderColumns(inner, ids);
      return loadColumns(db, boardId);
    }),
});

function requireEachOnce(
  { fail }: StepContext<never>,
  given: readonly string[],
  known: readonly string[],
): void {
  if (given.length === known.length && new Set(given).size === known.length) return;
  const message = `must contain each of the ${known.length} columns of the board once`;
  throw fail(invalidInput([{ path: 'ids', message }]));
}
