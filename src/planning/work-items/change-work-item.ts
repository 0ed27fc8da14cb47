import type { z } from 'zod';
import type { Prisma, WorkItem } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { requireColumn } from '../boards/require-column.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { requireKnownProject } from '../projects/require-known-project.ts';
import { lockColumns, takePositions } from './column-position.ts';
import { findAncestors } from './find-ancestors.ts';
import { findBacklog } from './find-backlog.ts';
import { loadWorkItem } from './load-work-items.ts';
import { lockWorkItem, lockWorkItems } from './lock-work-items.ts';
import { moveItems } from './move-items.ts';
import { recordEvents } from './record-events.ts';
import { requireAllowedType } from './require-allowed-type.ts';
import { requireReferences } from './require-references.ts';
import { requireWorkItem } from './require-work-item.ts';
import type { workItemFields } from './work-item-fields.ts';

type Fields = z.output<z.ZodObject<typeof workItemFields>>;

export type WorkItemChange = Fields & {
  title?: string;
  type?: WorkItemType;
  /** The column it moves to, to the top. */
  boardColumnId?: string;
};

/** What an update's history tells of; the other fields change silently. */
const TOLD = [
  'title',
  'description',
  'type',
  'priority',
  'assignee',
  'startDate',
  'dueDate',
  'parentId',
] as const;

/** Changes a work item and tells its history, all of it or nothing. */
export function changeWorkItem(context: OperationContext, ref: string, change: WorkItemChange) {
  return inTransaction(context, async (inner) => {
    const { db } = inner;
    const { parentId, before } = await lockForChange(inner, ref, change);
    const { id } = before;
    await requireKnown(inner, change);
    await requireFitting(inner, before, change);
    const { tagIds, boardColumnId: column, parentId: _, metadata, ...fields } = change;
    const columnId = column && (await requireColumn(db, column, before));
    const data: Prisma.WorkItemUncheckedUpdateInput = {
      ...fields,
      ...(metadata && { metadata: mergeMetadata(before, metadata) }),
      ...(parentId !== undefined && { parentId }),
      ...(await columnForType(inner, before, { ...change, boardColumnId: columnId })),
    };
    const [after] = await db.workItem.updateManyAndReturn({ where: { id }, data });
    if (tagIds) await replaceTags(inner, id, tagIds);
    if (after) await recordEvents(inner, differences(before, after, Boolean(tagIds)));
    if (columnId) {
      await moveItems(inner, { itemIds: [id], columnId, place: 'top' });
    }
    return loadWorkItem(inner, id);
  });
}

/** The item as it is now and the parent it gets; neither goes away until the transaction ends. */
async function lockForChange(context: OperationContext, ref: string, change: WorkItemChange) {
  const { db } = context;
  if (!change.parentId) {
    const before = await requireWorkItem(db, await lockWorkItem(db, ref));
    return { parentId: change.parentId, before };
  }
  const item = await requireWorkItem(db, ref);
  const parentId = await requireParentFor(context, item, change.parentId);
  await lockWorkItems(db, [item.id, parentId]);
  return { parentId, before: await requireWorkItem(db, item.id) };
}

/** A change of type may be one that the board does not take, or that leaves it without a column. */
async function requireFitting(
  { db }: OperationContext,
  before: WorkItem,
  { type = before.type, boardColumnId }: WorkItemChange,
): Promise<void> {
  if (boardColumnId && !isLeafType(type)) {
    throw new DomainError(
      'PARENT_TYPE_CANNOT_MOVE',
      `${before.taskId} is of type ${type}, which is in no column. ` +
        'Move it by itself, and the tasks below it go to the column.',
    );
  }
  if (type === before.type || boardColumnId) return;
  const board = await db.board.findUniqueOrThrow({ where: { id: before.boardId } });
  requireAllowedType(board, type);
}

async function requireKnown({ db }: OperationContext, change: WorkItemChange): Promise<void> {
  const { projectId, tagIds, requestedByUserId } = change;
  await requireKnownProject(db, projectId);
  await requireReferences(db, { tagIds, userId: requestedByUserId });
}

function mergeMetadata(before: WorkItem, metadata: object): Prisma.InputJsonObject {
  return { ...(before.metadata as Prisma.JsonObject), ...metadata } as Prisma.InputJsonObject;
}

/** What becomes of the column when an item becomes a group or no longer is one. */
async function columnForType(
  { db }: OperationContext,
  before: WorkItem,
  { type = before.type, boardColumnId }: WorkItemChange,
) {
  if (isLeafType(type) === isLeafType(before.type)) {
    if (boardColumnId) await lockColumns(db, [boardColumnId]);
    return {};
  }
  if (!isLeafType(type)) return { boardColumnId: null, position: 0, enteredDoneAt: null };
  const columnId = await findBacklog(db, before.boardId);
  await lockColumns(db, boardColumnId ? [columnId, boardColumnId] : [columnId]);
  const [position] = await takePositions(db, { columnId, place: 'end', count: 1 });
  return { boardColumnId: columnId, position };
}

async function replaceTags(
  { caller, db }: OperationContext,
  workItemId: string,
  tagIds: readonly string[],
): Promise<void> {
  const { organizationId } = caller;
  await db.workItemTag.deleteMany({ where: { workItemId } });
  await db.workItemTag.createMany({
    data: tagIds.map((tagId) => ({ organizationId, workItemId, tagId })),
    skipDuplicates: true,
  });
}

function differences(before: WorkItem, after: WorkItem, hasNewTags: boolean) {
  const changed = TOLD.filter((name) => toText(before[name]) !== toText(after[name]));
  const told = changed.map((fieldName) => ({
    workItemId: before.id,
    eventType: 'updated' as const,
    fieldName,
    oldValue: toText(before[fieldName]),
    newValue: toText(after[fieldName]),
  }));
  const tags = { workItemId: before.id, eventType: 'updated' as const, fieldName: 'tags' };
  return hasNewTags ? [...told, tags] : told;
}

function toText(value: string | Date | null): string | null {
  return value instanceof Date ? value.toISOString() : value;
}

/**
 * The id of an item that another may be put below without going round in a circle. Of all that
 * happens in the organization, only one such change goes on at a time.
 */
async function requireParentFor(
  context: OperationContext,
  item: { id: string; taskId: string },
  ref: string,
): Promise<string> {
  const { db } = context;
  await lockOrganization(context);
  const parent = await requireWorkItem(db, ref);
  const line = await findAncestors(db, parent.id);
  if (!line.some(({ id }) => id === item.id)) return parent.id;
  throw new DomainError(
    'PARENT_CYCLE',
    `${parent.taskId} is ${item.taskId} or below it, so it cannot be its parent.`,
  );
}
