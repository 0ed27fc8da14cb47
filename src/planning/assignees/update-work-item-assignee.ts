import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { assigneeRoleSchema, assigneeSchema } from '../work-items/work-item.ts';
import { assigneePlace, showAssignee } from './assignee.ts';
import { assigneeFailures } from './assignee-failures.ts';
import { requireAssignee } from './require-assignee.ts';

export const updateWorkItemAssignee = defineOperation({
  name: 'updateWorkItemAssignee',
  summary: 'Update the role of an assignee.',
  permission: 'work-items:write',
  input: z.object({
    ...assigneePlace,
    role: assigneeRoleSchema.describe('New role in the work item.'),
  }),
  output: assigneeSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'ASSIGNEE_NOT_FOUND'],
  async handle(context, { role, ...place }) {
    const { caller, db, fail } = context;
    const before = await requireAssignee(context, place);
    const { count } = await db.workItemAssignee.updateMany({
      where: { id: before.id },
      data: { role },
    });
    if (count === 0) throw fail(assigneeFailures.notFound(place.userId));
    return showAssignee(caller, { ...before, role });
  },
});
