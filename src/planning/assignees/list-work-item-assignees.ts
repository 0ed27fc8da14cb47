import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { assigneeSchema } from '../work-items/work-item.ts';
import { assigneeInclude, showAssignee } from './assignee.ts';

export const listWorkItemAssignees = defineOperation({
  name: 'listWorkItemAssignees',
  summary: 'List the assignees of a work item, in the order of assignment.',
  permission: 'work-items:read',
  input: z.object({ workItemId: idOrTaskId().describe('ID or taskId.') }),
  output: z.array(assigneeSchema),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref }) {
    const { caller, db } = context;
    const { id: workItemId } = await requireWorkItem(context, ref);
    const rows = await db.workItemAssignee.findMany({
      where: { workItemId },
      include: assigneeInclude,
      relationLoadStrategy: 'join',
      orderBy: { id: 'asc' },
    });
    return rows.map((row) => showAssignee(caller, row));
  },
});
