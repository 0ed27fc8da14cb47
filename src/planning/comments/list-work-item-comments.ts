import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { commentInclude, commentSchema, showComment } from './comment.ts';

export const listWorkItemComments = defineOperation({
  name: 'listWorkItemComments',
  summary: 'List the comments on a work item, newest first.',
  permission: 'work-items:read',
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    ...pagingFields,
  }),
  output: pageOf(commentSchema),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref, ...paging }, { total: wantsTotal = true }) {
    const { caller, db } = context;
    const { where: position, ...query } = pageQuery(paging);
    const { id: workItemId } = await requireWorkItem(context, ref);
    const [rows, total] = await Promise.all([
      db.comment.findMany({
        where: { ...position, workItemId },
        include: commentInclude,
        relationLoadStrategy: 'join',
        ...query,
      }),
      wantsTotal ? db.comment.count({ where: { workItemId } }) : null,
    ]);
    return toPage(paging, { rows: rows.map((row) => showComment(caller, row)), total });
  },
});
