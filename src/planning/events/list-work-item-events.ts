import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { relativeSchema } from '../work-items/work-item.ts';
import { eventFilterFields, formerEventFilterNames, whereHappened } from './event-filter.ts';
import { showEvents } from './show-events.ts';
import { eventInclude, workItemEventSchema } from './work-item-event.ts';

export const listWorkItemEvents = defineOperation({
  name: 'listWorkItemEvents',
  summary: 'List the events of a work item, latest first.',
  permission: 'work-items:read',
  formerNames: formerEventFilterNames,
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    ...pagingFields,
    ...eventFilterFields,
  }),
  output: pageOf(workItemEventSchema).extend({ workItem: relativeSchema }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref, ...input }, { total: wantsTotal = true }) {
    const { db } = context;
    const { page, limit, after, before, ...filter } = input;
    const paging = { page, limit, after, before };
    const { where: position, ...query } = pageQuery(paging);
    const { id: workItemId, taskId, title, type } = await requireWorkItem(context, ref);
    const where = { ...whereHappened(filter), workItemId };
    const [found, total] = await Promise.all([
      db.workItemEvent.findMany({
        where: { ...where, ...position },
        include: eventInclude,
        relationLoadStrategy: 'join',
        ...query,
      }),
      wantsTotal ? db.workItemEvent.count({ where }) : null,
    ]);
    const rows = await showEvents(context, found);
    const workItem = { id: workItemId, taskId, title, type };
    return { ...toPage(paging, { rows, total }), workItem };
  },
});
