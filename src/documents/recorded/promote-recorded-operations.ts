import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { missingOf } from '../../kernel/not-found.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { addDocuments, addFailures } from '../registered/add-documents.ts';
import { appVersionSchema, showAppVersion } from '../registered/app-version.ts';
import { changeAppVersion } from '../registered/change-app-version.ts';
import { createAppVersion } from '../registered/create-app-version.ts';
import { hashId } from '../registered/document-id.ts';
import { checkRecorded } from './check-recorded.ts';
import { recordedOperationFailures } from './recorded-operation-failures.ts';
import { skipTakenNames } from './skip-taken-names.ts';

const MAX_IDS = 1_000;

export const promotedSchema = z
  .object({
    id: z.string().describe('ID of the recorded operation.'),
    name: z.string().describe('Operation name.'),
    documentId: z.string().describe('Document ID to send instead of the text.'),
  })
  .meta({ description: 'Recorded operation that is now registered.' });

export const skippedSchema = z
  .object({
    id: z.string().describe('ID of the recorded operation.'),
    name: z.string().nullable().describe('Operation name. Null for an anonymous operation.'),
    reason: z.string().describe('Problem that prevents registration.'),
  })
  .meta({ description: 'Recorded operation that cannot be registered.' });

export const promoteRecordedOperations = defineOperation({
  name: 'promoteRecordedOperations',
  summary:
    'Register recorded documents in a pending version of an app, created if missing. Documents ' +
    'that cannot be registered are skipped and stay recorded. The others leave the record on ' +
    'activation.',
  permission: 'operations:write',
  input: createAppVersion.input.extend({
    ids: z
      .array(id())
      .min(1)
      .max(MAX_IDS)
      .nullish()
      .describe('IDs of recorded operations; default: all.'),
  }),
  output: z.object({
    appVersion: appVersionSchema.describe('Version with the registered operations.'),
    promoted: z.array(promotedSchema).describe('Operations now in the version.'),
    skipped: z.array(skippedSchema).describe('Operations that stay recorded.'),
  }),
  fails: ['RECORDED_OPERATION_NOT_FOUND', 'APP_VERSION_NOT_FOUND', ...addFailures],
  async handle(context, { app, version, ids }) {
    const rows = await readRecorded(context, ids);
    const records = await checkRecorded(rows, context.inspectDocument);
    return inTransaction(context, async (inner) => {
      const { appVersion } = await createAppVersion.load(inner, { app, version });
      return changeAppVersion(inner, appVersion.id, async (last, before) => {
        const checked = await skipTakenNames(last, before, records);
        const fit = checked.flatMap(({ id, document }) => (document ? [{ id, document }] : []));
        await addDocuments(
          last,
          before,
          fit.map(({ document }) => document),
        );
        return {
          appVersion: await showAppVersion(last.db, before),
          promoted: fit.map(({ id, document: { name, hash } }) => ({
            id,
            name,
            documentId: hashId(hash),
          })),
          skipped: checked.flatMap(({ id, name, reason }) =>
            reason ? [{ id, name, reason }] : [],
          ),
        };
      });
    });
  },
});

/** Reads recorded operations in the order in which they were first sent. */
async function readRecorded(
  { db, fail }: StepContext<'RECORDED_OPERATION_NOT_FOUND'>,
  ids: readonly string[] | null | undefined,
) {
  const rows = await db.recordedOperation.findMany({
    where: ids ? { id: { in: [...ids] } } : {},
    orderBy: { id: 'asc' },
  });
  const found = new Set(rows.map(({ id }) => id));
  const absent = missingOf(ids ?? [], (each) => found.has(each));
  if (absent.length > 0) throw fail(recordedOperationFailures.notFound(...absent));
  return rows;
}
