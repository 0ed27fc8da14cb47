import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { boardAreaSchema } from '../boards/board.ts';
import { byRefs, looseRef, matchRefs, onlyRefs } from './id-or-task-id.ts';

const MAX_IDS = 200;

export const resolveTaskIds = defineOperation({
  name: 'resolveTaskIds',
  summary: 'Resolve taskIds to work items. Omits unknown taskIds.',
  permission: 'work-items:read',
  input: z.object({
    taskIds: z
      .array(looseRef())
      .max(MAX_IDS, `Maximum ${MAX_IDS} task IDs are allowed`)
      .default([])
      .describe('TaskIds such as A-T-37 or A-37, case-insensitive, 200 at most.'),
  }),
  output: z.array(
    z
      .object({
        taskId: z.string().describe('Spelling of the request.'),
        workItemId: z.string(),
        boardArea: boardAreaSchema.describe('Area of the board of the work item.'),
      })
      .meta({ id: 'ResolvedTaskId', description: 'Work item of a taskId.' }),
  ),
  fails: [],
  async handle({ db }, { taskIds }) {
    if (taskIds.length === 0) return [];
    const found = await db.workItem.findMany({
      where: { ...byRefs(onlyRefs(taskIds)), archivedAt: null },
      relationLoadStrategy: 'join',
      select: { id: true, taskId: true, board: { select: { area: true } } },
    });
    const items = matchRefs(taskIds, found);
    return taskIds.flatMap((taskId, index) => {
      const item = items[index];
      return item ? [{ taskId, workItemId: item.id, boardArea: item.board.area }] : [];
    });
  },
});
