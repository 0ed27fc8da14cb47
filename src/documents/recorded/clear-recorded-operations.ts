import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { invalidInput } from '../../kernel/invalid-input.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { moment } from '../../kernel/schemas.ts';

/** A filter that was left out by accident must not delete everything. */
const oneOfBoth = {
  path: 'lastSeenBefore',
  message: 'is required unless `all` is true, which deletes all documents. Give one of the two',
};

export const clearRecordedOperations = defineOperation({
  name: 'clearRecordedOperations',
  summary:
    'Delete all recorded documents, or those last sent before a given time, to make room for others.',
  permission: 'operations:write',
  input: z.object({
    lastSeenBefore: moment()
      .nullish()
      .describe('Deletes only documents last sent before this time.'),
    all: z
      .boolean()
      .default(false)
      .describe('Whether to delete all documents. Required without `lastSeenBefore`.'),
  }),
  output: z.object({ deletedCount: z.int().describe('Number of deleted documents.') }),
  fails: [],
  async handle({ db }, { lastSeenBefore, all }) {
    if (all === Boolean(lastSeenBefore)) throw invalidInput([oneOfBoth]);
    const isOlder = lastSeenBefore
      ? Prisma.sql`AND "lastSeenAt" < ${lastSeenBefore}::timestamptz`
      : Prisma.empty;
    const deleted = await db.$rows<{ id: string }>(
      (organizationId) => Prisma.sql`
        DELETE FROM "recordedOperations"
        WHERE "organizationId" = ${organizationId} ${isOlder} RETURNING "id"::text`,
    );
    return { deletedCount: deleted.length, deletedIds: deleted.map(({ id }) => id) };
  },
});
