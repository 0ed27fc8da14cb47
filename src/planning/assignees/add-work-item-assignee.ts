import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { keepWorkItem } from '../work-items/lock-work-items.ts';
import { recordEvents } from '../work-items/record-events.ts';
import { requireMember } from '../work-items/require-references.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { assigneeRoleSchema, assigneeSchema } from '../work-items/work-item.ts';
import { assigneeInclude, assigneePlace, showAssignee } from './assignee.ts';
import { assigneeFailures } from './assignee-failures.ts';

export const addWorkItemAssignee = defineOperation({
  name: 'addWorkItemAssignee',
  summary: 'Assign a member to a work item.',
  permission: 'work-items:write',
  input: z.object({
    ...assigneePlace,
    role: assigneeRoleSchema.default('responsible').describe('Role in the work item.'),
    ...idempotencyFields,
  }),
  output: assigneeSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'MEMBER_NOT_FOUND', 'ALREADY_ASSIGNED'],
  handle(context, { workItemId: ref, userId, role }) {
    return inTransaction(context, async (inner) => {
      const { caller, db, fail, now } = inner;
      const { id: workItemId, taskId } = await requireWorkItem(inner, ref);
      await keepWorkItem(inner, workItemId);
      await requireMember(inner, userId);
      const { organizationId } = caller;
      const { count } = await db.workItemAssignee.createMany({
        data: { organizationId, workItemId, userId, role, assignedAt: now() },
        skipDuplicates: true,
      });
      if (count === 0) throw fail(assigneeFailures.alreadyAssigned(taskId));
      const assignee = await db.workItemAssignee.findFirstOrThrow({
        where: { workItemId, userId },
        include: assigneeInclude,
      });
      const newValue = assignee.member.user.name;
      await recordEvents(inner, [
        { workItemId, eventType: 'updated', fieldName: 'assignees', newValue },
      ]);
      return showAssignee(caller, assignee);
    });
  },
});
