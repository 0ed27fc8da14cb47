import type { z } from 'zod';
import type { Prisma, WorkItem } from '../../db/generated/client.ts';
import { changedValues, namesOfChanged } from '../../kernel/changed-values.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { requireDaysInOrder } from '../../kernel/require-days-in-order.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { allowsType } from '../boards/board.ts';
import { requireColumn } from '../boards/require-column.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { lockColumns, takePositions } from './column-position.ts';
import { findBacklog } from './find-backlog.ts';
import { loadWorkItem } from './load-work-items.ts';
import { lockWithParent } from './lock-with-parent.ts';
import { moveFailures, moveItems } from './move-items.ts';
import { recordChanges } from './record-changes.ts';
import { requireMember, requireTags } from './require-references.ts';
import { workItemFailures } from './work-item-failures.ts';
import { PLANNED_DAYS, type workItemFields } from './work-item-fields.ts';

type Fields = z.output<z.ZodObject<typeof workItemFields>>;

/** Error codes of an update. */
export const changeFailures = [
  ...moveFailures,
  'PARENT_CYCLE',
  'PARENT_TYPE_CANNOT_MOVE',
  'BOARD_NOT_FOUND',
  'PROJECT_NOT_FOUND',
  'TAG_NOT_FOUND',
  'MEMBER_NOT_FOUND',
] as const;

type Changing = StepContext<(typeof changeFailures)[number]>;

export type WorkItemChange = Fields & {
  title?: string;
  type?: WorkItemType;
  /** The item moves to the top of this column unless it is there. */
  boardColumnId?: string | null;
};

/** Updates a work item and records events, in one transaction. Returns it with the names of what changed. */
export function changeWorkItem(context: Changing, ref: string, change: WorkItemChange) {
  return inTransaction(context, async (inner) => {
    const { parentId, before } = await lockWithParent(inner, ref, change.parentId);
    const { id } = before;
    await requireKnown(inner, change);
    await requireFitting(inner, before, change);
    const { tagIds, boardColumnId: column, parentId: _, metadata, ...fields } = change;
    const named = column ? await requireColumn(inner, column, before) : undefined;
    const columnId = named === before.boardColumnId ? undefined : named;
    const data = changedValues<Prisma.WorkItemUncheckedUpdateInput>(before, {
      ...fields,
      ...(metadata && { metadata: mergeMetadata(before, metadata) }),
      ...(parentId !== undefined && { parentId }),
      ...(await columnForType(inner, before, { ...change, boardColumnId: columnId })),
    });
    requireDaysInOrder(PLANNED_DAYS, { row: { ...before, ...data }, changed: Object.keys(data) });
    const hasNewTags = await writeChanges(inner, before, { data, tagIds });
    if (columnId) {
      await moveItems(inner, { itemIds: [id], columnId, place: 'top' });
    }
    const answer = await loadWorkItem(inner, id);
    const changed = namesOfChanged(before, answer);
    const { updatedAt: wasUpdatedAt } = before;
    return { answer, changed: hasNewTags ? [...changed, 'tagIds'] : changed, wasUpdatedAt };
  });
}

type Changes = { data: Prisma.WorkItemUncheckedUpdateInput; tagIds: Fields['tagIds'] };

/**
 * Writes the row only if it or its tags change, so that it keeps the time of its last update otherwise.
 * Returns whether its tags changed.
 */
async function writeChanges(
  context: OperationContext,
  before: WorkItem,
  { data, tagIds }: Changes,
): Promise<boolean> {
  const { id } = before;
  const hasNewTags = tagIds !== undefined && (await replaceTags(context, id, tagIds));
  if (!hasNewTags && Object.keys(data).length === 0) return false;
  const updatedAt = versionAfter(before.updatedAt, context.now());
  const [after] = await context.db.workItem.updateManyAndReturn({
    where: { id },
    data: { ...data, updatedAt },
  });
  if (after) await recordChanges(context, { before, after, hasNewTags });
  return hasNewTags;
}

/** Checks that the board allows the new type, and that a group gets no column. */
async function requireFitting(
  { db, fail }: Changing,
  before: WorkItem,
  { type = before.type, boardColumnId }: WorkItemChange,
): Promise<void> {
  if (boardColumnId && !isLeafType(type)) {
    throw fail(workItemFailures.groupHasNoColumn({ taskId: before.taskId, type }));
  }
  if (type === before.type || boardColumnId) return;
  const board = await db.board.findUniqueOrThrow({ where: { id: before.boardId } });
  if (!allowsType(board, type)) throw fail(workItemFailures.typeNotAllowed(board, type));
}

async function requireKnown(context: Changing, change: WorkItemChange): Promise<void> {
  const { projectId, tagIds, requestedByUserId } = change;
  await requireKnownProject(context, projectId);
  await requireTags(context, tagIds);
  await requireMember(context, requestedByUserId);
}

function mergeMetadata(before: WorkItem, metadata: object): Prisma.InputJsonObject {
  return { ...(before.metadata as Prisma.JsonObject), ...metadata } as Prisma.InputJsonObject;
}

/** The fields of the column after a change between group and leaf; empty without such a change. */
async function columnForType(
  context: Changing,
  before: WorkItem,
  { type = before.type, boardColumnId }: WorkItemChange,
) {
  const { db } = context;
  if (isLeafType(type) === isLeafType(before.type)) {
    if (boardColumnId) await lockColumns(db, [boardColumnId]);
    return {};
  }
  if (!isLeafType(type)) return { boardColumnId: null, position: 0, enteredDoneAt: null };
  const columnId = await findBacklog(context, before.boardId);
  await lockColumns(db, boardColumnId ? [columnId, boardColumnId] : [columnId]);
  const [position] = await takePositions(db, { columnId, place: 'end', count: 1 });
  return { boardColumnId: columnId, position };
}

/** Replaces the tags of an item and returns whether they changed. */
async function replaceTags(
  { caller, db }: OperationContext,
  workItemId: string,
  tagIds: readonly string[],
): Promise<boolean> {
  const { organizationId } = caller;
  const removed = await db.workItemTag.deleteMany({
    where: { workItemId, tagId: { notIn: [...tagIds] } },
  });
  const added = await db.workItemTag.createMany({
    data: tagIds.map((tagId) => ({ organizationId, workItemId, tagId })),
    skipDuplicates: true,
  });
  return removed.count + added.count > 0;
}
