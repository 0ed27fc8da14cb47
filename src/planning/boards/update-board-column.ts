import { z } from 'zod';
import { type BoardColumn, Prisma } from '../../db/generated/client.ts';
import { changedValues, namesOfChanged } from '../../kernel/changed-values.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { laterVersion, versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import {
  boardColumnSchema,
  boardOfColumn,
  columnFields,
  columnName,
  impliedIsDone,
  showBoardColumn,
} from './board-column.ts';
import { loadBoardTotals } from './board-totals.ts';
import { idOrColumn } from './column-naming.ts';
import { placeColumn } from './column-order.ts';
import { lockColumn } from './lock-column.ts';

export const updateBoardColumn = defineUpdate({
  name: 'updateBoardColumn',
  summary:
    'Update a column of a board. Omitted fields keep their values. A change of isDone completes or ' +
    'reopens its work items.',
  permission: 'boards:write',
  target: ['id', 'boardId'],
  input: z.object({
    id: idOrColumn().describe('ID, name or role of the column.'),
    boardId: boardOfColumn(),
    name: columnName().optional(),
    ...columnFields,
    role: columnFields.role.describe('Stage of work.'),
  }),
  output: boardColumnSchema,
  fails: ['BOARD_COLUMN_NOT_FOUND', 'BOARD_NOT_FOUND'],
  handle: (context, { id, boardId, order, ...fields }) =>
    inTransaction(context, async (inner) => {
      const { db } = inner;
      const before = await lockColumn(inner, { id, boardId });
      const { isDone } = impliedIsDone({ role: before.role, isDone: before.isDone, ...fields });
      if (isDone !== before.isDone) await markItems(inner, before, isDone);
      const data = changedValues(before, { ...fields, isDone });
      const updatedAt = versionAfter(before.updatedAt, inner.now());
      if (Object.keys(data).length > 0) {
        await db.boardColumn.updateMany({ where: { id }, data: { ...data, updatedAt } });
      }
      if (order !== undefined) await placeColumn(inner, before, order);
      const row = await db.boardColumn.findUniqueOrThrow({ where: { id } });
      const { columns } = await loadBoardTotals(db, [row.boardId]);
      return {
        answer: showBoardColumn(row, columns),
        changed: namesOfChanged(before, row),
        wasUpdatedAt: before.updatedAt,
      };
    }),
});

/** Completes or reopens the work items of a column. Locks rows in ID order against deadlocks. */
async function markItems(
  { db, now }: OperationContext,
  { id }: BoardColumn,
  isDone: boolean,
): Promise<void> {
  const at = now();
  const metadata = isDone
    ? Prisma.sql`jsonb_build_object('finishedAt', ${at.toISOString()}::text) || "metadata"`
    : Prisma.sql`"metadata" - 'finishedAt'`;
  await db.$rows(
    (organizationId) => Prisma.sql`
      WITH locked AS (
        SELECT "id" FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "boardColumnId" = ${id}::uuid
        ORDER BY "id" FOR NO KEY UPDATE
      )
      UPDATE "workItems" item SET
        "enteredDoneAt" = CASE WHEN ${isDone}::boolean
          THEN COALESCE("enteredDoneAt", ${at}::timestamptz) END,
        "metadata" = ${metadata},
        "updatedAt" = ${laterVersion('item', at)}
      FROM locked
      WHERE item."organizationId" = ${organizationId} AND item."id" = locked."id"`,
  );
}
