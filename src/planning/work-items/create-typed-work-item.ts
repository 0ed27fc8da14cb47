import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { boardFailures } from '../boards/board-failures.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { isLeafType, type WorkItemType } from '../hierarchy/work-item-type.ts';
import { findBacklog } from './find-backlog.ts';
import { insertFailures, insertWorkItem } from './insert-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { position, title, workItemFields } from './work-item-fields.ts';

const boardId = id()
  .nullish()
  .describe("ID of the board; default: the project's oldest development board.");

const boardColumnId = idOrColumnOfBoard()
  .nullish()
  .describe("ID, name or role of the column; default: the board's backlog.");

const typed = { title: title(), boardId, ...workItemFields, ...idempotencyFields };

/** Fields of a task, which a group does not have. Older clients send them as null. */
const formerFields = ['boardColumnId', 'position'];

const fails = [...insertFailures, 'NO_DEFAULT_BOARD'] as const;

export const createTask = defineOperation({
  name: 'createTask',
  summary: 'Create a task, by default in the backlog.',
  permission: 'work-items:write',
  input: z.object({ ...typed, boardColumnId, position: position('at the end') }),
  output: workItemSchema,
  fails,
  handle: (context, input) => createTyped(context, 'task', input),
});

export const createStory = defineOperation({
  name: 'createStory',
  summary: 'Create a story: a group of tasks.',
  permission: 'work-items:write',
  input: z.object(typed),
  formerFields,
  output: workItemSchema,
  fails,
  handle: (context, input) => createTyped(context, 'story', input),
});

export const createFeature = defineOperation({
  name: 'createFeature',
  summary: 'Create a feature: a group of stories and tasks.',
  permission: 'work-items:write',
  input: z.object(typed),
  formerFields,
  output: workItemSchema,
  fails,
  handle: (context, input) => createTyped(context, 'feature', input),
});

export const createEpic = defineOperation({
  name: 'createEpic',
  summary: 'Create an epic: a group of features, stories and tasks.',
  permission: 'work-items:write',
  input: z.object(typed),
  formerFields,
  output: workItemSchema,
  fails,
  handle: (context, input) => createTyped(context, 'epic', input),
});

type TypedInput = z.output<z.ZodObject<Omit<typeof typed, 'idempotencyKey'>>> & {
  boardColumnId?: string | null;
  position?: number | null;
};

type Creating = StepContext<(typeof fails)[number]>;

async function createTyped(context: Creating, type: WorkItemType, input: TypedInput) {
  const boardId = input.boardId ?? (await findBoard(context, input.projectId));
  const isLeaf = isLeafType(type);
  const boardColumnId = isLeaf
    ? (input.boardColumnId ?? (await findBacklog(context, boardId)))
    : null;
  return insertWorkItem(context, { ...input, type, boardId, boardColumnId });
}

/** Prefers development boards, then boards of the project over shared ones, then the oldest. */
async function findBoard(
  { db, fail }: Creating,
  projectId: string | null | undefined,
): Promise<string> {
  const boards = await db.board.findMany({
    where: { OR: [{ projectId: null }, ...(projectId ? [{ projectId }] : [])] },
    orderBy: { id: 'asc' },
    select: { id: true, area: true, projectId: true },
    take: 500,
  });
  const development = boards.filter(({ area }) => area === 'development');
  const candidates = development.length > 0 ? development : boards;
  const board = candidates.find((candidate) => candidate.projectId) ?? candidates[0];
  if (board) return board.id;
  throw fail(boardFailures.noneYet());
}
