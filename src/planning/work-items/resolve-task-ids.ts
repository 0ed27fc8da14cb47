import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { boardAreaSchema } from '../boards/board.ts';
import { byRefs, looseRef, meantBy, onlyRefs } from './id-or-task-id.ts';

const MAX_IDS = 200;

export const resolveTaskIds = defineOperation({
  name: 'resolveTaskIds',
  summary: 'Say which work items taskIds mean. Those that mean nothing are left out.',
  permission: 'work-items:read',
  input: z.object({
    taskIds: z
      .array(looseRef())
      .max(MAX_IDS, `Maximum ${MAX_IDS} task IDs are allowed`)
      .default([])
      .describe('TaskIds such as A-T-37 or A-37, in any case; 200 at most.'),
  }),
  output: z.array(
    z
      .object({
        taskId: z.string().describe('As it was asked for.'),
        workItemId: z.string(),
        boardArea: boardAreaSchema,
      })
      .meta({ id: 'ResolvedTaskId' }),
  ),
  fails: [],
  async handle({ db }, { taskIds }) {
    if (taskIds.length === 0) return [];
    const found = await db.workItem.findMany({
      where: { ...byRefs(onlyRefs(taskIds)), archivedAt: null },
      relationLoadStrategy: 'join',
      select: { id: true, taskId: true, board: { select: { area: true } } },
    });
    const meant = meantBy(taskIds, found);
    return taskIds.flatMap((taskId, index) => {
      const item = meant[index];
      return item ? [{ taskId, workItemId: item.id, boardArea: item.board.area }] : [];
    });
  },
});
