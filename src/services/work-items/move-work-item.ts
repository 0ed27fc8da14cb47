import { z } from 'zod';
import { columnRef } from '../boards/column-ref.ts';
import { defineOperation } from '../operation.ts';
import { line } from '../schemas.ts';
import type { Place } from './column-position.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import { loadWorkItem } from './load-work-items.ts';
import { moveToColumn } from './move-to-column.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { workItemRef } from './work-item-ref.ts';
import { isLeafType } from './work-item-type.ts';

/** What can be said of a move besides what goes where. */
export const moveFields = {
  boardColumnId: columnRef().describe(
    'The column it goes to; one of another board takes it there, and one such as ' +
      'area-development-todo is that of its own board.',
  ),
  setAiProcessing: z
    .boolean()
    .nullish()
    .describe('Whether an agent is at work on it; unless given, what the column says.'),
  aiProvider: line().nullish().describe('The agent that reserves it, such as anthropic.'),
};

export const moveFailures = [
  'WORK_ITEM_NOT_FOUND',
  'BOARD_COLUMN_NOT_FOUND',
  'BOARD_COLUMN_ROLE_NOT_FOUND',
  'WORK_ITEM_TYPE_NOT_ALLOWED',
  'NO_LEAF_TASKS',
  'INCOMPLETE_CHECKLIST',
] as const;

export const moveWorkItem = defineOperation({
  name: 'moveWorkItem',
  summary:
    'Move a work item to a column. An epic, feature or story moves all tasks below it. ' +
    'A move that is refused changes nothing.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: workItemRef().describe('Its id or its taskId, such as A-T-37.'),
    ...moveFields,
    position: z
      .int()
      .min(0)
      .max(1_000_000)
      .nullish()
      .describe('How many items of the column are to be above it; none unless given.'),
  }),
  output: z.object({
    workItem: workItemSchema,
    cascadedLeafCount: z.int().nullable().describe('How many tasks moved; null for a single one.'),
  }),
  fails: moveFailures,
  async handle(context, { workItemId, position, ...move }) {
    const { db, fail } = context;
    const item = await requireWorkItem(db, workItemId);
    const isLeaf = isLeafType(item.type);
    const leafIds = isLeaf ? [item.id] : await findLeafIds(context, item.id);
    if (leafIds.length === 0) {
      throw fail('NO_LEAF_TASKS', `No descendant tasks found for ${item.type} "${item.taskId}"`);
    }
    const place: Place = isLeaf ? { index: position ?? 0 } : 'end';
    await moveToColumn(context, { itemIds: leafIds, place, ...move });
    return {
      workItem: await loadWorkItem(context, item.id),
      cascadedLeafCount: isLeaf ? null : leafIds.length,
    };
  },
});

async function findLeafIds(
  { db }: Parameters<typeof loadWorkItem>[0],
  itemId: string,
): Promise<string[]> {
  const columns = (await loadLeafColumns(db, [itemId])).get(itemId) ?? [];
  return columns.flatMap(({ leafIds }) => leafIds);
}
