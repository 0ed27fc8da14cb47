import type { StepContext } from '../../kernel/step-context.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { byColumnRef, isAreaColumn } from './id-or-area-column.ts';

type ByRole = StepContext<'BOARD_COLUMN_ROLE_NOT_FOUND'>;

/** Resolves a column ID, or an area column to the column with its role on the board. */
export async function requireColumn(
  context: ByRole,
  ref: string,
  { boardId }: { boardId: string },
): Promise<string> {
  const columns = await requireColumns(context, ref, [boardId]);
  return columns.get(boardId) ?? ref;
}

/** Resolves a reference on several boards, to column IDs by board ID. */
export async function requireColumns(
  { db, fail }: ByRole,
  ref: string,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!isAreaColumn(ref)) return new Map(boardIds.map((id) => [id, ref.toLowerCase()]));
  const columns = await db.boardColumn.findMany({
    where: { boardId: { in: [...boardIds] }, ...byColumnRef(ref) },
    orderBy: [{ order: 'desc' }, { id: 'desc' }],
  });
  // The order is descending, so the last entry of a board is its leftmost column.
  const found = new Map(columns.map(({ boardId, id }) => [boardId, id]));
  if (boardIds.every((id) => found.has(id))) return found;
  throw fail(boardColumnFailures.noRole(ref));
}
