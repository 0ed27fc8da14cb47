import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { type Part, readPart } from '../../kernel/parts.ts';
import { boardInclude, type ShownBoard, showBoard } from './board.ts';
import { loadBoardTotals } from './board-totals.ts';

const MAX_BOARDS = 500;

type Wanted = { where: Prisma.BoardWhereInput; after?: string | null | undefined };

/** Loads matching boards with their totals, oldest first, 500 at a time, in two statements. */
export async function loadBoards(
  { caller: { organizationId }, db }: OperationContext,
  { where, after }: Wanted,
): Promise<Part<ShownBoard>> {
  const part = await readPart(after, {
    limit: MAX_BOARDS,
    cursorOf: (id) => ({ organizationId_id: { organizationId, id } }),
    read: (place) =>
      db.board.findMany({
        where,
        include: boardInclude,
        relationLoadStrategy: 'join',
        orderBy: { id: 'asc' },
        ...place,
      }),
    idOf: ({ id }) => id,
    has: (id) => db.board.findUnique({ where: { id }, select: { id: true } }),
  });
  const totals = await loadBoardTotals(
    db,
    part.items.map(({ id }) => id),
  );
  return { ...part, items: part.items.map((row) => showBoard(row, totals)) };
}
