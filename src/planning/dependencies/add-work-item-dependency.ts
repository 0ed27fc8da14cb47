import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { keepWorkItem } from '../work-items/lock-work-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { dependencySchema, endSelect } from './dependency.ts';
import { dependencyFailures } from './dependency-failures.ts';
import { requireNoCycle } from './require-no-cycle.ts';

export const addWorkItemDependency = defineOperation({
  name: 'addWorkItemDependency',
  summary: 'Add a dependency: one work item blocks another.',
  permission: 'work-items:write',
  input: z.object({
    workItemId: idOrTaskId().describe('Blocked item: ID or taskId.'),
    blockedByWorkItemId: idOrTaskId().describe('Blocking item: ID or taskId.'),
    ...idempotencyFields,
  }),
  output: dependencySchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'DEPENDENCY_ON_ITSELF', 'DEPENDENCY_EXISTS', 'DEPENDENCY_CYCLE'],
  handle(context, { workItemId, blockedByWorkItemId }) {
    return inTransaction(context, async (inner) => {
      const { caller, db, fail, now } = inner;
      await lockOrganization(inner);
      const item = await requireWorkItem(inner, workItemId);
      const blocker = await requireWorkItem(inner, blockedByWorkItemId);
      if (item.id === blocker.id) throw fail(dependencyFailures.onItself());
      const pair = { workItemId: item.id, blockedByWorkItemId: blocker.id };
      if (await db.workItemDependency.findFirst({ where: pair })) {
        throw fail(dependencyFailures.exists({ taskId: item.taskId, blocker: blocker.taskId }));
      }
      for (const id of [item.id, blocker.id].sort()) await keepWorkItem(inner, id);
      await requireNoCycle(inner, { item, blocker });
      const dependency = await db.workItemDependency.create({
        data: { ...pair, organizationId: caller.organizationId, createdAt: now() },
        include: { blockedByWorkItem: { select: endSelect } },
      });
      await recordEvents(inner, [
        {
          workItemId: item.id,
          eventType: 'updated',
          fieldName: 'dependencies',
          newValue: blocker.taskId,
        },
      ]);
      return dependency;
    });
  },
});
