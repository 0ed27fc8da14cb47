import { chooseNamed } from '../../kernel/choose-named.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { isId } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import type { BoardArea } from './board.ts';
import { boardColumnFailures } from './board-column-failures.ts';
import { columnNaming, showNamed } from './column-naming.ts';
import { areaOf, byColumnRef, isAreaColumn } from './id-or-area-column.ts';

/** Error codes of a reference to a column of a known board. */
export const columnFailures = [
  'BOARD_COLUMN_ROLE_NOT_FOUND',
  'UNKNOWN_NAME',
  'AMBIGUOUS_NAME',
] as const;

type Choosing = StepContext<(typeof columnFailures)[number]>;

/** Resolves a reference to a column of the board. */
export async function requireColumn(
  context: Choosing,
  ref: string,
  { boardId, path }: { boardId: string; path?: string },
): Promise<string> {
  const columns = await requireColumns(context, ref, { boardIds: [boardId], path });
  return columns.get(boardId) ?? ref;
}

type Places = {
  boardIds: readonly string[];
  /** The field of the input. */
  path?: string | undefined;
};

/** Resolves a reference on several boards, to column IDs by board ID. */
export async function requireColumns(
  context: Choosing,
  ref: string,
  { boardIds, path }: Places,
): Promise<ReadonlyMap<string, string>> {
  if (isId(ref)) return new Map(boardIds.map((id) => [id, ref.toLowerCase()]));
  const columns = await context.db.boardColumn.findMany({
    where: { boardId: { in: [...boardIds] }, ...byColumnRef(ref) },
    include: { board: { select: { name: true, area: true } } },
    relationLoadStrategy: 'join',
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
  const found = boardIds.map((boardId) => {
    const own = columns.filter((column) => column.boardId === boardId);
    const board = { ...own[0]?.board, columns: own };
    return [boardId, chooseColumn(context, ref, { board, path }).id] as const;
  });
  return new Map(found);
}

type Column = { id: string; name: string; role: string };

type Choice<Found> = {
  /** The board with the columns of `byColumnRef`, from the left. No name or area without columns. */
  board: { name?: string; area?: BoardArea; columns: readonly Found[] };
  path?: string | undefined;
};

/** The column of a board that an area column or a name means. */
export function chooseColumn<Found extends Column>(
  context: Choosing,
  ref: string,
  { board, path = 'boardColumnId' }: Choice<Found>,
): Found {
  const { fail } = context;
  const { name = '', area, columns } = board;
  if (isAreaColumn(ref)) {
    const isOfOther = area !== undefined && areaOf(ref) !== area;
    if (isOfOther && context.caller.permissions.has(columnNaming.permission)) {
      throw fail(boardColumnFailures.ofOtherArea({ ref, board: name, area }));
    }
    const [leftmost] = columns;
    if (leftmost && !isOfOther) return leftmost;
    throw fail(boardColumnFailures.noRole(ref));
  }
  requirePermission(context, columnNaming.permission);
  const found = columns.map((column) => ({ ...showNamed({ ...column, board: name }), column }));
  return chooseNamed(ref, { ...columnNaming, path, found }).column;
}
