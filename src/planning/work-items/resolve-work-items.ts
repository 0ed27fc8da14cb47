import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { findLeafTasks } from './find-leaf-tasks.ts';
import { byRefs, looseRef, matchRefs, onlyRefs } from './id-or-task-id.ts';
import { loadInOrder } from './load-work-items.ts';
import { workItemSchema } from './work-item.ts';

const MAX_IDS = 200;
const MAX_ITEMS = 500;

export const resolveWorkItems = defineOperation({
  name: 'resolveWorkItems',
  summary: 'Resolve IDs and taskIds to work items, and groups to their descendant tasks.',
  permission: 'work-items:read',
  input: z.object({
    ids: z
      .array(looseRef())
      .min(1)
      .max(MAX_IDS)
      .describe('IDs or taskIds such as A-T-37 or A-37, 200 at most.'),
    includeLeafTasks: z
      .boolean()
      .default(true)
      .describe('Return the descendant tasks instead of the items.'),
    maxDepth: z.int().min(1).max(10).default(3).describe('Levels below the items, 10 at most.'),
    projectId: idOrProject()
      .nullish()
      .describe('Only items of this project; others are not found.'),
  }),
  output: z.object({
    inputIds: z.array(z.string()).describe('Requested IDs and taskIds.'),
    notFound: z.array(z.string()).describe('Requested IDs and taskIds without a work item.'),
    items: z
      .array(
        workItemSchema.extend({
          resolvedFrom: z
            .array(z.string())
            .optional()
            .describe('Requested IDs of the task or its ancestors; only with includeLeafTasks.'),
        }),
      )
      .describe(`Distinct, in the order of the requested IDs, ${MAX_ITEMS} at most.`),
    isTruncated: z.boolean().describe('Whether there are more items. Request fewer IDs then.'),
  }),
  fails: [],
  async handle(context, { ids, includeLeafTasks, maxDepth, projectId }) {
    const found = await findRefs(context, ids, projectId);
    const matches = matchRefs(ids, found).map((item) => item?.id);
    const roots = [...new Set(matches)].filter((itemId) => itemId !== undefined);
    const trees = { roots, maxDepth, projectId, limit: MAX_ITEMS + 1 };
    const tasks = includeLeafTasks ? await findLeafTasks(context.db, trees) : undefined;
    const itemIds = tasks?.map((task) => task.id) ?? roots;
    const rootIds = new Map(tasks?.map((task) => [task.id, task.rootIds]));
    const inputsOf = (itemId: string) =>
      ids.filter((_, index) => rootIds.get(itemId)?.includes(matches[index] ?? ''));
    const items = await loadInOrder(context, itemIds.slice(0, MAX_ITEMS));
    return {
      inputIds: ids,
      notFound: ids.filter((_, index) => !matches[index]),
      items: items.map((item) => ({ ...item, ...(tasks && { resolvedFrom: inputsOf(item.id) }) })),
      isTruncated: itemIds.length > MAX_ITEMS,
    };
  },
});

function findRefs(
  { db }: OperationContext,
  ids: readonly string[],
  projectId: string | null | undefined,
) {
  return db.workItem.findMany({
    where: {
      ...byRefs(onlyRefs(ids)),
      ...(projectId && { projectId }),
      archivedAt: null,
    },
    select: { id: true, taskId: true },
  });
}
