import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { requireDaysInOrder } from '../../kernel/require-days-in-order.ts';
import { isId } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { allowsType } from '../boards/board.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { boardFailures } from '../boards/board-failures.ts';
import { byColumnRef } from '../boards/id-or-area-column.ts';
import { chooseColumn, columnFailures } from '../boards/require-column.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { takePositions } from './column-position.ts';
import { loadWorkItem } from './load-work-items.ts';
import { recordEvents } from './record-events.ts';
import { requireOpenParent } from './require-open-parent.ts';
import { requireMember, requireTags } from './require-references.ts';
import { takeTaskId } from './task-id.ts';
import { workItemFailures } from './work-item-failures.ts';
import { PLANNED_DAYS, type workItemFields } from './work-item-fields.ts';

type Fields = z.output<z.ZodObject<typeof workItemFields>>;

export type NewWorkItem = Fields & {
  type: WorkItemType;
  title: string;
  boardId: string;
  /** ID, name or area column; null for groups. */
  boardColumnId: string | null;
  /** Number of items above it in the column; default: the end. */
  position?: number | null;
};

/** Error codes of every operation that creates work items. */
export const insertFailures = [
  'BOARD_NOT_FOUND',
  'BOARD_COLUMN_NOT_FOUND',
  'BOARD_COLUMN_NOT_IN_BOARD',
  ...columnFailures,
  'WORK_ITEM_TYPE_NOT_ALLOWED',
  'WORK_ITEM_NOT_FOUND',
  'PARENT_COMPLETED',
  'PARENT_NOT_IN_BACKLOG',
  'PROJECT_NOT_FOUND',
  'TAG_NOT_FOUND',
  'MEMBER_NOT_FOUND',
] as const;

type Inserting = StepContext<(typeof insertFailures)[number]>;

/** Creates a work item with its taskId, position, tags, first assignee and first event. */
export function insertWorkItem(context: Inserting, item: NewWorkItem) {
  requireDaysInOrder(PLANNED_DAYS, { row: item, changed: PLANNED_DAYS });
  return inTransaction(context, async (inner) => {
    const { caller, db } = inner;
    const { organizationId } = caller;
    const { tagIds = [], position, parentId, ...fields } = item;
    const { board, column } = await requirePlace(inner, item);
    const parent = parentId ? await requireOpenParent(inner, parentId) : null;
    const projectKey = await requireProjectKey(inner, item.projectId);
    await requireTags(inner, tagIds);
    await requireMember(inner, item.requestedByUserId);

    const taskId = await takeTaskId(db, { organizationId, projectKey, type: item.type });
    const data: Prisma.WorkItemUncheckedCreateInput = {
      ...fields,
      metadata: (item.metadata ?? {}) as Prisma.InputJsonObject,
      organizationId,
      taskId,
      boardId: board.id,
      boardColumnId: column?.id ?? null,
      parentId: parent?.id,
      position: await takePosition(inner, column?.id, position),
      createdByUserId: caller.user.id,
      enteredDoneAt: column?.isDone ? inner.now() : null,
    };
    const { id } = await db.workItem.create({ data, select: { id: true } });
    await db.workItemTag.createMany({
      data: tagIds.map((tagId) => ({ organizationId, workItemId: id, tagId })),
      skipDuplicates: true,
    });
    await db.workItemAssignee.createMany({
      data: [{ organizationId, workItemId: id, userId: caller.user.id }],
    });
    await recordEvents(inner, [{ workItemId: id, eventType: 'created', newValue: item.title }]);
    return loadWorkItem(inner, id);
  });
}

async function takePosition(
  { db }: OperationContext,
  columnId: string | undefined,
  position: number | null | undefined,
): Promise<number> {
  if (!columnId) return 0;
  const place = typeof position === 'number' ? { index: position } : ('end' as const);
  const [taken = 0] = await takePositions(db, { columnId, place, count: 1 });
  return taken;
}

/** The board and, for a leaf, its column. Checks both in the documented order. */
async function requirePlace(context: Inserting, { boardId, boardColumnId, type }: NewWorkItem) {
  const { db, fail } = context;
  const board = await db.board.findUnique({
    where: { id: boardId },
    include: {
      columns: {
        where: boardColumnId ? byColumnRef(boardColumnId) : { id: { in: [] } },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!board) throw fail(boardFailures.notFound(boardId));
  const isNamed = boardColumnId && !isId(boardColumnId);
  const [ofId] = board.columns;
  const column = isNamed ? chooseColumn(context, boardColumnId, { board }) : ofId;
  if (isLeafType(type) && !column) {
    throw fail(boardColumnFailures.notInBoard({ board: board.name, id: boardColumnId }));
  }
  if (!allowsType(board, type)) throw fail(workItemFailures.typeNotAllowed(board, type));
  return { board, column };
}

async function requireProjectKey(
  { db, fail }: Inserting,
  projectId: string | null | undefined,
): Promise<string | undefined> {
  if (!projectId) return undefined;
  const project = await db.project.findUnique({
    where: { id: projectId },
    select: { key: true },
  });
  if (!project) throw fail(projectFailures.notFound(projectId));
  return project.key;
}
