import { z } from 'zod';
import type { Board, WorkItem } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { allowsType } from '../boards/board.ts';
import { boardColumnFailures } from '../boards/board-column-failures.ts';
import { boardFailures } from '../boards/board-failures.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { requireColumn } from '../boards/require-column.ts';
import { isLeafType, workItemTypes } from '../hierarchy/work-item-type.ts';
import { findBacklog } from '../work-items/find-backlog.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { loadWorkItem } from '../work-items/load-work-items.ts';
import { moveFailures, moveItems } from '../work-items/move-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { workItemSchema } from '../work-items/work-item.ts';
import { workItemFailures } from '../work-items/work-item-failures.ts';
import { requireIdea } from './require-idea.ts';

const { idea: _, ...targetTypes } = workItemTypes;

const targetTypeSchema = describedEnum({
  id: 'PromotionTarget',
  description: 'Type that an idea can be promoted to. Values may be added.',
  values: targetTypes,
});

const fails = [
  ...moveFailures,
  'NOT_AN_IDEA',
  'BOARD_NOT_FOUND',
  'BOARD_COLUMN_NOT_IN_BOARD',
] as const;

type Promoting = StepContext<(typeof fails)[number]>;

export const promoteIdea = defineOperation({
  name: 'promoteIdea',
  summary: 'Promote an idea to a task, story, feature or epic. It keeps its taskId.',
  permission: 'work-items:write',
  input: z.object({
    id: idOrTaskId().describe('ID or taskId of the idea.'),
    targetType: targetTypeSchema.describe('New type of the idea.'),
    boardId: id().nullish().describe('ID of the target board; default: its own.'),
    boardColumnId: idOrColumnOfBoard()
      .nullish()
      .describe(
        'ID or name of the target column; default: its own, or the backlog of another board. ' +
          'Rejected for stories, features and epics, which have no column.',
      ),
  }),
  output: workItemSchema,
  fails,
  handle(context, { id: ref, targetType, ...given }) {
    if (given.boardColumnId && !isLeafType(targetType)) {
      const message = `must be omitted: the type ${targetType} derives its column from its tasks`;
      throw context.fail(invalidInput([{ path: 'boardColumnId', message }]));
    }
    return inTransaction(context, async (inner) => {
      const idea = await requireIdea(inner, { ref, done: 'promoted' });
      const boardColumnId = await requireId(inner, idea, given);
      const place = { ...given, boardColumnId };
      const board = await requireBoard(inner, idea, place);
      if (!allowsType(board, targetType)) {
        throw inner.fail(workItemFailures.typeNotAllowed(board, targetType));
      }
      const boardId = board.id;
      await changeType(inner, idea, { type: targetType, boardId });
      if (isLeafType(targetType)) await moveToPlace(inner, idea, { ...place, boardId });
      return loadWorkItem(inner, idea.id);
    });
  },
});

type Place = { boardId?: string | null; boardColumnId?: string | null };

/** The ID of the given column, whose name counts on the given board, else on the idea's own. */
async function requireId(
  context: Promoting,
  idea: WorkItem,
  { boardId, boardColumnId }: Place,
): Promise<string | null> {
  if (!boardColumnId) return null;
  return requireColumn(context, boardColumnId, { boardId: boardId ?? idea.boardId });
}

/** The given board, else the board of the given column, else the idea's own. */
async function requireBoard(
  { db, fail }: Promoting,
  idea: WorkItem,
  { boardId, boardColumnId }: Place,
): Promise<Board> {
  const column = boardColumnId
    ? await db.boardColumn.findUnique({ where: { id: boardColumnId } })
    : undefined;
  if (boardColumnId && !column) throw fail(boardColumnFailures.notFound(boardColumnId));
  const id = boardId ?? column?.boardId ?? idea.boardId;
  const board = await db.board.findUnique({ where: { id } });
  if (!board) throw fail(boardFailures.notFound(id));
  if (!column || column.boardId === id) return board;
  throw fail(boardColumnFailures.notInBoard({ board: board.name, id: boardColumnId }));
}

/** Moves to the end of the given column, else of the backlog of another board. */
async function moveToPlace(
  context: Promoting,
  idea: WorkItem,
  { boardId, boardColumnId }: { boardId: string; boardColumnId?: string | null },
): Promise<void> {
  const own = boardId === idea.boardId ? idea.boardColumnId : null;
  const columnId = boardColumnId ?? own ?? (await findBacklog(context, boardId));
  if (columnId === idea.boardColumnId) return;
  await moveItems(context, { itemIds: [idea.id], columnId, place: 'end' });
}

/** Changes the type and records the event. A group loses its column. */
async function changeType(
  context: OperationContext,
  { id }: WorkItem,
  { type, boardId }: { type: WorkItem['type']; boardId: string },
): Promise<void> {
  const none = { boardId, boardColumnId: null, position: 0, enteredDoneAt: null };
  const data = { type, ...(!isLeafType(type) && none) };
  await context.db.workItem.updateMany({ where: { id }, data });
  const change = { fieldName: 'type', oldValue: 'idea', newValue: type };
  await recordEvents(context, [{ workItemId: id, eventType: 'updated', ...change }]);
}
