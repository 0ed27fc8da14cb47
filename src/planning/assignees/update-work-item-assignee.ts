import { z } from 'zod';
import { defineUpdate } from '../../kernel/define-update.ts';
import { ownRow, updateRow } from '../../kernel/update-row.ts';
import { assigneeRoleSchema, assigneeSchema } from '../work-items/work-item.ts';
import { assigneePlace, showAssignee } from './assignee.ts';
import { assigneeFailures } from './assignee-failures.ts';
import { requireAssignee } from './require-assignee.ts';

export const updateWorkItemAssignee = defineUpdate({
  name: 'updateWorkItemAssignee',
  summary: 'Update the role of an assignee.',
  permission: 'work-items:write',
  target: ['workItemId', 'userId'],
  input: z.object({
    ...assigneePlace,
    role: assigneeRoleSchema.describe('New role in the work item.'),
  }),
  output: assigneeSchema,
  fails: ['WORK_ITEM_NOT_FOUND', 'ASSIGNEE_NOT_FOUND'],
  async handle(context, { role, ...place }) {
    const { caller, fail } = context;
    const before = await requireAssignee(context, place);
    const updated = await updateRow(context, {
      table: 'workItemAssignees',
      where: ownRow(before.id),
      data: { role },
      hasUpdatedAt: false,
    });
    if (!updated) throw fail(assigneeFailures.notFound(place.userId));
    const { changed, wasUpdatedAt } = updated;
    return { answer: showAssignee(caller, { ...before, role }), changed, wasUpdatedAt };
  },
});
