import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pagingFields } from '../../kernel/paging.ts';
import { loadWorkItems } from './load-work-items.ts';
import { readPageOfWorkItems } from './read-page-of-work-items.ts';
import { workItemSchema } from './work-item.ts';
import { workItemFilterFields } from './work-item-filter.ts';
import { workItemOrderFields } from './work-item-order.ts';

export const listWorkItems = defineOperation({
  name: 'listWorkItems',
  summary: 'List and search work items, newest first by default.',
  permission: 'work-items:read',
  input: z.object({ ...pagingFields, ...workItemFilterFields, ...workItemOrderFields }),
  output: pageOf(workItemSchema),
  fails: [],
  handle(context, input, { total: wantsTotal = true }) {
    return readPageOfWorkItems(input, {
      db: context.db,
      load: (selectIds) => loadWorkItems(context, selectIds),
      wantsTotal,
    });
  },
});
