import { type BoardColumn, Prisma, type WorkItem } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { laterVersion } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { missingOf } from '../../kernel/not-found.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { allowsType } from '../boards/board.ts';
import type { ColumnRole } from '../boards/board-column.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { columnFailures } from '../boards/require-column.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { agentOfKey } from './agent-of-key.ts';
import { type Place, takePositions } from './column-position.ts';
import { recordEvents } from './record-events.ts';
import { workItemFailures } from './work-item-failures.ts';

export type Move = {
  /** Tasks and ideas; groups have no column. */
  itemIds: readonly string[];
  columnId: string;
  place: Place;
  /** Default: derived from the role of the column. */
  setAiProcessing?: boolean | null;
  /** The AI agent that reserves the items. */
  aiProvider?: string | null;
};

/** Error codes of every operation that moves work items. */
export const moveFailures = [
  'WORK_ITEM_NOT_FOUND',
  'BOARD_COLUMN_NOT_FOUND',
  ...columnFailures,
  'WORK_ITEM_TYPE_NOT_ALLOWED',
  'NO_LEAF_TASKS',
  'INCOMPLETE_CHECKLIST',
] as const;

export type Moving = StepContext<(typeof moveFailures)[number]>;

type Metadata = Record<string, unknown>;

const ENDS_AI_WORK: readonly ColumnRole[] = ['review', 'testing', 'release', 'to_document', 'done'];

/** Moves items to a column and records events, in one transaction. */
export function moveItems(context: Moving, move: Move): Promise<BoardColumn> {
  return inTransaction(context, async (opened) => {
    const at = context.now();
    const inner = { ...opened, now: () => at };
    const { db, fail } = inner;
    const items = await lockItems(inner, move.itemIds);
    const column = await db.boardColumn.findUnique({
      where: { id: move.columnId },
      include: { board: true },
    });
    if (!column) throw fail(boardColumnFailures.notFound(move.columnId));
    for (const item of items) requireFitting(inner, item, column);

    const [exceptId] = move.itemIds;
    const { columnId, place } = move;
    const wanted = { columnId, place, count: items.length, exceptId };
    const positions = await takePositions(db, wanted);
    await write(inner, { items, positions, column, move });
    const left = items.filter(({ boardColumnId }) => boardColumnId !== column.id);
    await recordEvents(
      inner,
      left.map((item) => ({
        workItemId: item.id,
        eventType: 'moved' as const,
        fieldName: 'boardColumnId',
        oldValue: item.boardColumnId,
        newValue: column.id,
      })),
    );
    return column;
  });
}

type LockedItem = Pick<WorkItem, 'id' | 'taskId' | 'type' | 'boardColumnId' | 'enteredDoneAt'> & {
  metadata: Metadata;
};

/** Locks in the order of IDs to prevent deadlocks. */
async function lockItems({ db, fail }: Moving, itemIds: readonly string[]): Promise<LockedItem[]> {
  const rows = await db.$rows<LockedItem>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text, "taskId", "type"::text, "boardColumnId"::text, "enteredDoneAt", "metadata"
      FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...itemIds]}::uuid[])
        AND "archivedAt" IS NULL
      ORDER BY "id" FOR NO KEY UPDATE`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const gone = missingOf(itemIds, (id) => byId.has(id));
  if (gone.length > 0) throw fail(workItemFailures.notFound(...gone));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
}

type Target = BoardColumn & { board: { name: string; allowedTypes: string[] } };

function requireFitting({ fail }: Moving, item: LockedItem, { board, isDone, name }: Target): void {
  if (!isLeafType(item.type)) {
    throw fail(workItemFailures.becameGroup(item));
  }
  if (!allowsType(board, item.type)) {
    throw fail(workItemFailures.cannotMoveTo(board, item));
  }
  const open = isDone && !item.enteredDoneAt ? openChecklistItems(item.metadata) : [];
  if (open.length === 0) return;
  throw fail(workItemFailures.incompleteChecklist(item, name, open));
}

type Change = {
  items: readonly LockedItem[];
  positions: readonly number[];
  column: BoardColumn;
  move: Move;
};

async function write(context: OperationContext, change: Change): Promise<void> {
  const { items, positions, column, move } = change;
  const now = context.now();
  const ids = items.map(({ id }) => id);
  const metadata = items.map((item) => JSON.stringify(movedMetadata(context, item, change)));
  const isAiProcessing = move.setAiProcessing ?? impliedAiProcessing(context, column.role);
  await context.db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE "workItems" item SET
        "boardId" = ${column.boardId}::uuid,
        "boardColumnId" = ${column.id}::uuid,
        "position" = moved."position",
        "metadata" = moved."metadata"::jsonb,
        "isAiProcessing" = COALESCE(${isAiProcessing}::boolean, item."isAiProcessing"),
        "enteredDoneAt" = CASE WHEN ${column.isDone}::boolean
          THEN COALESCE(item."enteredDoneAt", ${now}::timestamptz) END,
        "updatedAt" = ${laterVersion('item', now)}
      FROM unnest(${ids}::uuid[], ${positions.map(String)}::float8[], ${metadata}::text[])
        AS moved ("id", "position", "metadata")
      WHERE item."organizationId" = ${organizationId} AND item."id" = moved."id"`,
  );
}

function movedMetadata(
  { caller, now }: OperationContext,
  item: LockedItem,
  { column, move: { aiProvider } }: Change,
): Metadata {
  const { finishedAt, ...metadata } = item.metadata;
  const finished = column.isDone && { finishedAt: finishedAt ?? now().toISOString() };
  const reserved = aiProvider && {
    aiProvider,
    aiReserved: true,
    aiReservationProvider: aiProvider,
    agentOfKey: agentOfKey(caller) ?? aiProvider,
  };
  return { ...metadata, ...finished, ...reserved };
}

/** An agent that moves a task to in_progress works on it; a later column ends the work. */
function impliedAiProcessing({ channel }: OperationContext, role: ColumnRole): boolean | null {
  if (ENDS_AI_WORK.includes(role)) return false;
  return channel === 'mcp' && role === 'in_progress' ? true : null;
}

const UNCHECKED = /^\s*[-*]\s+(?:\[ \]\s+)?(?!\[[xX]\])(\S.*)$/;

/** The unchecked items of the deploy checklist, else of the user actions. */
function openChecklistItems({ deployChecklist, userActions }: Metadata): string[] {
  const text = deployChecklist || userActions;
  if (typeof text !== 'string') return [];
  return text.split(/\r\n|\r|\n/).flatMap((line) => UNCHECKED.exec(line)?.[1]?.trim() ?? []);
}
