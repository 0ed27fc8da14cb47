import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { loadLeafColumns } from './leaf-columns.ts';
import { loadWorkItems } from './load-work-items.ts';
import { moveFailures } from './move-items.ts';
import { moveToColumn } from './move-to-column.ts';
import { moveFields } from './move-work-item.ts';
import { requireWorkItems } from './require-work-item.ts';
import { workItemSchema } from './work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

const MAX_ITEMS = 200;

/** IDs or taskIds of 1 to 200 work items. */
export const workItemRefs = () =>
  z
    .array(idOrTaskId())
    .min(1, 'Work item IDs are required')
    .max(MAX_ITEMS)
    .describe(`IDs or taskIds, ${MAX_ITEMS} at most.`);

export const bulkMoveWorkItems = defineOperation({
  name: 'bulkMoveWorkItems',
  summary: 'Move several work items to the end of a column atomically.',
  permission: 'work-items:write',
  formerNames: { workItemIds: 'ids' },
  input: z.object({
    ids: workItemRefs(),
    ...moveFields,
    skipGroups: z
      .boolean()
      .default(false)
      .describe('Skip epics, features and stories instead of moving their tasks.'),
  }),
  output: z.object({
    movedCount: z.int().describe('Number of moved work items.'),
    items: z
      .array(workItemSchema)
      .describe(`Moved work items by position, the first ${MAX_ITEMS} at most.`),
  }),
  fails: moveFailures,
  async handle(context, { ids, skipGroups, ...move }) {
    const { db, fail } = context;
    const items = await requireWorkItems(context, ids);
    const groups = items.filter(({ type }) => !isLeafType(type)).map(({ id }) => id);
    const below = await loadLeafColumns(db, skipGroups ? [] : groups);
    const leafIds = items.flatMap(({ id, type }) =>
      isLeafType(type) ? [id] : (below.get(id) ?? []).flatMap((column) => column.leafIds),
    );
    const itemIds = [...new Set(leafIds)];
    if (itemIds.length === 0) throw fail(workItemFailures.noLeavesSelected());
    await moveToColumn(context, { itemIds, place: 'end', ...move });
    const moved = await loadWorkItems(
      context,
      (organizationId) => Prisma.sql`
        SELECT "id" FROM "workItems"
        WHERE "organizationId" = ${organizationId} AND "id" = ANY(${itemIds}::uuid[])
        ORDER BY "position" LIMIT ${MAX_ITEMS}`,
    );
    return { movedCount: itemIds.length, items: moved };
  },
});
