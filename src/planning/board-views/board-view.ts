import { z } from 'zod';
import type { Board, BoardColumn } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { boardColumnSchema, type ShownBoardColumn } from '../boards/board-column.ts';
import { loadBoardTotals } from '../boards/board-totals.ts';
import { MAX_COUNTED } from '../work-items/count-work-items.ts';
import { deriveColumn, type LeafColumn } from '../work-items/leaf-columns.ts';
import { type BoardCard, boardCardSchema, loadCards } from './board-card.ts';
import { type BoardViewInput, viewFilter } from './board-view-input.ts';
import { countFiltered, findCandidates } from './find-candidates.ts';

export const boardViewSchema = z.array(
  z
    .object({
      column: boardColumnSchema.extend({
        boardId: z.string().nullable().describe('Null if it merges columns of several boards.'),
      }),
      items: z.array(boardCardSchema).describe('Groups first, then leaves by position.'),
      count: z
        .int()
        .describe('Matching items, also beyond the limit; a lower bound unless `countIsExact`.'),
      countIsExact: z.boolean().describe('Whether `count` counts all of them.'),
      isTruncated: z
        .boolean()
        .describe('Whether the column may have more items: `listWorkItems` has all.'),
    })
    .meta({ id: 'BoardViewColumn', description: 'Column of a board view with its items.' }),
);

/** Sentence in the summary of every view. */
export const GROUPS_ARE_SHOWN =
  'The newest `limit` epics, features and stories appear in the column of their least advanced ' +
  'leaf.';

export type ViewColumn = Omit<ShownBoardColumn, 'boardId' | 'workItemCount'> & {
  boardId: string | null;
  /** IDs of the board columns that this one merges. */
  members: readonly string[];
};

type Boards = readonly (Board & { columns: BoardColumn[] })[];

type View = {
  boards: Boards;
  columns: readonly ViewColumn[];
  /** Whether there are more boards. */
  isCut?: boolean;
};

/** The items of boards by column, in a constant number of statements. */
export async function viewBoards(
  context: OperationContext,
  { boards, columns, isCut = false }: View,
  input: BoardViewInput,
): Promise<z.output<typeof boardViewSchema>> {
  const { db } = context;
  const { limit, view } = input;
  const { filter, isFiltered } = viewFilter(input);
  const boardIds = boards.map(({ id }) => id);
  const columnIds = columns.flatMap(({ members }) => members);
  const [totals, { leaves, groupIds, hasMoreGroups }] = await Promise.all([
    loadBoardTotals(db, boardIds),
    findCandidates(db, { boardIds, columnIds, filter, limit }),
  ]);
  const chosen = columns.map(({ members }) => firstOf(members, leaves).slice(0, limit));
  const fullIds = [...leaves].flatMap(([id, { length }]) => (length === limit ? [id] : []));
  const [loaded, filtered] = await Promise.all([
    loadCards(context, { ids: [...chosen.flat(), ...groupIds], isSlim: view === 'board' }),
    isFiltered ? countFiltered(db, { columnIds: fullIds, filter }) : null,
  ]);
  const cards = new Map(loaded.map(({ card }) => [card.id, card]));
  const groups = groupsByColumn(boards, loaded);
  const matching = (id: string) =>
    filtered
      ? Math.max(Math.min(filtered.get(id) ?? 0, MAX_COUNTED), leaves.get(id)?.length ?? 0)
      : (totals.columns.get(id) ?? 0);
  const isCounted = (id: string) => (filtered?.get(id) ?? 0) <= MAX_COUNTED;
  return columns.map(({ members, ...column }, index) => {
    const shown = members.flatMap((id) => groups.get(id) ?? []);
    const items = (chosen[index] ?? []).flatMap((id) => cards.get(id) ?? []);
    const workItemCount = sum(members.map((id) => totals.columns.get(id) ?? 0));
    return {
      column: { ...column, workItemCount },
      items: [...shown, ...items],
      count: sum(members.map(matching)) + shown.length,
      countIsExact: !isCut && !hasMoreGroups && members.every(isCounted),
      isTruncated: isCut || hasMoreGroups || sum(members.map(matching)) > items.length,
    };
  });
}

type Leaves = ReadonlyMap<string, readonly { id: string; position: number }[]>;

/** The IDs of the leaves in the columns, by position. */
function firstOf(columnIds: readonly string[], leaves: Leaves): string[] {
  return columnIds
    .flatMap((id) => leaves.get(id) ?? [])
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id);
}

type Loaded = Awaited<ReturnType<typeof loadCards>>;

function groupsByColumn(boards: Boards, loaded: Loaded): ReadonlyMap<string, BoardCard[]> {
  const groups = new Map<string, BoardCard[]>();
  for (const { card, columns: leafColumns } of loaded) {
    const home = card.isVirtualColumn && homeOf(card, { boards, leafColumns });
    if (home) groups.set(home, [...(groups.get(home) ?? []), card]);
  }
  return groups;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

type Place = { boards: Boards; leafColumns: readonly LeafColumn[] };

/** The column of the group's board that its leaves derive; the backlog without leaves. */
function homeOf({ boardId }: BoardCard, { boards, leafColumns }: Place): string | undefined {
  const own = boards.find(({ id }) => id === boardId)?.columns ?? [];
  const derived = deriveColumn(leafColumns);
  const home =
    own.find(({ id }) => id === derived?.id) ??
    own.find(({ role }) => role === (derived?.role ?? 'backlog')) ??
    own[0];
  return home?.id;
}
