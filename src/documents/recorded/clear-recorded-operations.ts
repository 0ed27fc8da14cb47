import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { moment } from '../../kernel/schemas.ts';

export const clearRecordedOperations = defineOperation({
  name: 'clearRecordedOperations',
  summary:
    'Forget all recorded texts, or those that no client has sent for some time, to make room for ' +
    'others.',
  permission: 'operations:write',
  input: z.object({
    lastSeenBefore: moment().nullish().describe('Only those that were last seen before this.'),
  }),
  output: z.object({ deletedCount: z.int().describe('How many there were.') }),
  fails: [],
  async handle({ db }, { lastSeenBefore }) {
    const where = lastSeenBefore ? { lastSeenAt: { lt: lastSeenBefore } } : {};
    const { count } = await db.recordedOperation.deleteMany({ where });
    return { deletedCount: count };
  },
});
