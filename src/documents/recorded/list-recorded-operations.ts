import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { recordedOperationSchema, showRecordedOperations } from './recorded-operation.ts';

export const listRecordedOperations = defineOperation({
  name: 'listRecordedOperations',
  summary:
    'List GraphQL documents that clients sent and no active app version has, newest first. The ' +
    'server keeps 1,000.',
  permission: 'operations:read',
  input: z.object(pagingFields),
  output: pageOf(recordedOperationSchema),
  fails: [],
  async handle(context, paging, { total: wantsTotal = true }) {
    const { recordedOperation } = context.db;
    const [rows, total] = await Promise.all([
      recordedOperation.findMany(pageQuery(paging)),
      wantsTotal ? recordedOperation.count() : null,
    ]);
    return toPage(paging, { rows: await showRecordedOperations(context, rows), total });
  },
});
