import type { StepContext } from '../../kernel/step-context.ts';

type ByRole = StepContext<'BOARD_COLUMN_ROLE_NOT_FOUND'>;

import { boardColumnFailures } from './board-column-failures.ts';
import { byColumnRef, isAreaColumn } from './id-or-area-column.ts';

/** The id of the column that is meant; of an area's column, the one with its role on the item's board. */
export async function requireColumn(
  context: ByRole,
  ref: string,
  { boardId }: { boardId: string },
): Promise<string> {
  const columns = await requireColumns(context, ref, [boardId]);
  return columns.get(boardId) ?? ref;
}

/** The same for items of several boards: the id of the column for each board. */
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
  // The last one that is set is the first on its board.
  const found = new Map(columns.map(({ boardId, id }) => [boardId, id]));
  if (boardIds.every((id) => found.has(id))) return found;
  throw fail(boardColumnFailures.noRole(ref));
}
