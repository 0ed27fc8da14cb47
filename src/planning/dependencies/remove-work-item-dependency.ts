import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { byRef, idOrTaskId } from '../work-items/id-or-task-id.ts';
import { keepWorkItem } from '../work-items/lock-work-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { endSelect } from './dependency.ts';
import { dependencyFailures } from './dependency-failures.ts';

export const removeWorkItemDependency = defineOperation({
  name: 'removeWorkItemDependency',
  summary: 'Remove a dependency between two work items.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Blocked item: ID or taskId.'),
    blockedByWorkItemId: idOrTaskId().describe('Blocking item: ID or taskId.'),
  }),
  output: z.object({
    removed: z.literal(true),
    id: z.string().describe('ID of the removed dependency.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND', 'DEPENDENCY_NOT_FOUND'],
  handle(context, { workItemId: ref, blockedByWorkItemId }) {
    return inTransaction(context, async (inner) => {
      const { db, fail } = inner;
      const { id: workItemId, taskId } = await requireWorkItem(inner, ref);
      await keepWorkItem(inner, workItemId);
      const dependency = await db.workItemDependency.findFirst({
        where: { workItemId, blockedByWorkItem: byRef(blockedByWorkItemId) },
        include: { blockedByWorkItem: { select: endSelect } },
      });
      const pair = { taskId, blocker: blockedByWorkItemId };
      if (!dependency) throw fail(dependencyFailures.notFound(pair));
      const { id, blockedByWorkItemId: blockerId } = dependency;
      const { count } = await db.workItemDependency.deleteMany({ where: { id } });
      if (count === 0) throw fail(dependencyFailures.notFound(pair));
      const oldValue = dependency.blockedByWorkItem.taskId;
      await recordEvents(inner, [
        { workItemId, eventType: 'updated', fieldName: 'dependencies', oldValue },
      ]);
      return { removed: true as const, id, workItemId, blockedByWorkItemId: blockerId };
    });
  },
});
