import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { findLeafTasks } from './find-leaf-tasks.ts';
import { byRefs, looseRef, meantBy, onlyRefs } from './id-or-task-id.ts';
import { loadInOrder } from './load-work-items.ts';
import { workItemSchema } from './work-item.ts';

const MAX_IDS = 200;
const MAX_ITEMS = 500;

export const resolveWorkItems = defineOperation({
  name: 'resolveWorkItems',
  summary: 'Find work items by ids and taskIds, and the tasks at the end of each line below them.',
  permission: 'work-items:read',
  input: z.object({
    ids: z
      .array(looseRef())
      .min(1)
      .max(MAX_IDS)
      .describe('UUIDs or taskIds such as A-T-37 or A-37, in any case.'),
    includeLeafTasks: z
      .boolean()
      .default(true)
      .describe('Answer with the tasks below, else with the items themselves.'),
    maxDepth: z.int().min(1).max(10).default(3).describe('How many levels below.'),
    projectId: id().nullish().describe('Items of other projects count as not found.'),
  }),
  output: z.object({
    inputIds: z.array(z.string()),
    notFound: z.array(z.string()).describe('The ids that mean nothing, or nothing for you.'),
    items: z
      .array(
        workItemSchema.extend({
          resolvedFrom: z
            .array(z.string())
            .optional()
            .describe('The ids that led to a task; absent for the items themselves.'),
        }),
      )
      .describe('Each once, in the order of the ids; 500 at most.'),
    isTruncated: z.boolean().describe('Whether there are more; ask with fewer ids then.'),
  }),
  fails: [],
  async handle(context, { ids, includeLeafTasks, maxDepth, projectId }) {
    const found = await findMeant(context, ids, projectId);
    const meant = meantBy(ids, found).map((item) => item?.id);
    const roots = [...new Set(meant)].filter((itemId) => itemId !== undefined);
    const trees = { roots, maxDepth, projectId, limit: MAX_ITEMS + 1 };
    const tasks = includeLeafTasks ? await findLeafTasks(context.db, trees) : undefined;
    const itemIds = tasks?.map((task) => task.id) ?? roots;
    const rootIds = new Map(tasks?.map((task) => [task.id, task.rootIds]));
    const inputsOf = (itemId: string) =>
      ids.filter((_, index) => rootIds.get(itemId)?.includes(meant[index] ?? ''));
    const items = await loadInOrder(context, itemIds.slice(0, MAX_ITEMS));
    return {
      inputIds: ids,
      notFound: ids.filter((_, index) => !meant[index]),
      items: items.map((item) => ({ ...item, ...(tasks && { resolvedFrom: inputsOf(item.id) }) })),
      isTruncated: itemIds.length > MAX_ITEMS,
    };
  },
});

function findMeant(
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
