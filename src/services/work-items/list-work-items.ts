import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { pageOf, pagingFields, readPaging, toPage } from '../paging.ts';
import { countWorkItems } from './count-work-items.ts';
import { loadWorkItems } from './load-work-items.ts';
import { selectIds } from './select-work-items.ts';
import { workItemSchema } from './work-item.ts';
import { workItemFilterFields } from './work-item-filter.ts';
import { toOrder, workItemOrderFields } from './work-item-order.ts';

export const listWorkItems = defineOperation({
  name: 'listWorkItems',
  summary:
    'List and search work items, newest first unless sorted otherwise. ' +
    'The total of a filtered list is counted up to 300.',
  permission: 'work-items:read',
  input: z.object({ ...pagingFields, ...workItemFilterFields, ...workItemOrderFields }),
  output: pageOf(workItemSchema),
  fails: [],
  async handle(context, input, { total: wantsTotal = true }) {
    const { db } = context;
    const { page, limit, after, before, orderBy, direction, ...filter } = input;
    const paging = { page, limit, after, before };
    const order = toOrder({ orderBy, direction });
    const reading = readPaging(paging, order);
    const [rows, total] = await Promise.all([
      loadWorkItems(context, (organizationId) => selectIds({ organizationId, filter }, reading)),
      wantsTotal ? countWorkItems(db, filter) : null,
    ]);
    return toPage(paging, { rows, total, order });
  },
});
