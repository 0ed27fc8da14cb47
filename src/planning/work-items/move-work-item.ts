import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';
import { idOrAreaColumn } from '../boards/id-or-area-column.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadWorkItem } from './load-work-items.ts';
import { moveFailures } from './move-items.ts';
import { moveWithLeaves } from './move-with-leaves.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { position } from './work-item-fields.ts';

/** What can be said of a move besides what goes where. */
export const moveFields = {
  boardColumnId: idOrAreaColumn().describe(
    'The column it goes to; one of another board takes it there, and one such as ' +
      'area-development-todo is that of its own board.',
  ),
  setAiProcessing: z
    .boolean()
    .nullish()
    .describe('Whether an agent is at work on it; unless given, what the column says.'),
  aiProvider: line().nullish().describe('The agent that reserves it, such as anthropic.'),
};

export const moveWorkItem = defineOperation({
  name: 'moveWorkItem',
  summary:
    'Move a work item to a column. An epic, feature or story moves all tasks below it. ' +
    'A move that is refused changes nothing.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    ...moveFields,
    position: position('at the top'),
  }),
  output: z.object({
    workItem: workItemSchema,
    cascadedLeafCount: z.int().nullable().describe('How many tasks moved; null for a single one.'),
  }),
  fails: moveFailures,
  async handle(context, { workItemId, position, ...move }) {
    const item = await requireWorkItem(context, workItemId);
    const place = { index: position ?? 0 };
    const { cascadedLeafCount } = await moveWithLeaves(context, item, { place, ...move });
    return { workItem: await loadWorkItem(context, item.id), cascadedLeafCount };
  },
});
