import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { line } from '../../kernel/schemas.ts';
import { idOrColumnOfBoard } from '../boards/id-or-area-column.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadWorkItem } from './load-work-items.ts';
import { moveFailures } from './move-items.ts';
import { moveWithLeaves } from './move-with-leaves.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { position } from './work-item-fields.ts';

/** Input fields that all moves share. */
export const moveFields = {
  boardColumnId: idOrColumnOfBoard().describe(
    'ID of any column, or name or role of one on its board.',
  ),
  setAiProcessing: z.boolean().nullish().describe('Default: by the column.'),
  aiProvider: line().nullish().describe('Such as anthropic.'),
};

export const moveWorkItem = defineOperation({
  name: 'moveWorkItem',
  summary:
    'Move a work item to a column. An epic, feature or story moves all of its tasks. ' +
    'A rejected move changes nothing.',
  permission: 'work-items:write',
  formerNames: { workItemId: 'id' },
  input: z.object({
    id: idOrTaskId().describe('ID or taskId.'),
    ...moveFields,
    position: position('at the top'),
  }),
  output: z.object({
    workItem: workItemSchema,
    cascadedLeafCount: z.int().nullable().describe('Number of moved leaves. Null for a leaf.'),
  }),
  fails: moveFailures,
  async handle(context, { id, position, ...move }) {
    const item = await requireWorkItem(context, id);
    const place = { index: position ?? 0 };
    const { cascadedLeafCount, movedIds } = await moveWithLeaves(context, item, {
      place,
      ...move,
    });
    return { workItem: await loadWorkItem(context, item.id), cascadedLeafCount, movedIds };
  },
});
