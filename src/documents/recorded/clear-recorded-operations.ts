import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { moment } from '../../kernel/schemas.ts';

export const clearRecordedOperations = defineOperation({
  name: 'clearRecordedOperations',
  summary:
    'Delete all recorded documents, or those last sent before a given time, to make room for others.',
  permission: 'operations:write',
  input: z.object({
    lastSeenBefore: moment()
      .nullish()
      .describe('Deletes only documents last sent before this time.'),
  }),
  output: z.object({ deletedCount: z.int().describe('Number of deleted documents.') }),
  fails: [],
  async handle({ db }, { lastSeenBefore }) {
    const where = lastSeenBefore ? { lastSeenAt: { lt: lastSeenBefore } } : {};
    const { count } = await db.recordedOperation.deleteMany({ where });
    return { deletedCount: count };
  },
});
