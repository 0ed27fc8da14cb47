import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
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

export const promoteRecordedOperations = defineOperation({
  name: 'promoteRecordedOperations',
  summary:
    'Register what clients have sent in a pending version of an app, which is created where there ' +
    'is none. What cannot be registered is skipped and stays recorded; the rest is forgotten when ' +
    'the version is activated.',
  permission: 'operations:write',
  input: createAppVersion.input.extend({
    ids: z
      .array(id())
      .min(1)
      .max(MAX_IDS)
      .nullish()
      .describe('The recorded operations; all unless given.'),
  }),
  output: z.object({
    appVersion: appVersionSchema,
    promoted: z
      .array(z.object({ id: z.string(), name: z.string(), documentId: z.string() }))
      .describe('What is in the version now, with the ids to send instead of the texts.'),
    skipped: z
      .array(z.object({ id: z.string(), name: z.string().nullable(), reason: z.string() }))
      .describe('What is not, and why.'),
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

/** In the order in which they were first seen. */
async function readRecorded(
  { db, fail }: StepContext<'RECORDED_OPERATION_NOT_FOUND'>,
  ids: readonly string[] | null | undefined,
) {
  const rows = await db.recordedOperation.findMany({
    where: ids ? { id: { in: [...ids] } } : {},
    orderBy: { id: 'asc' },
  });
  const found = new Set(rows.map(({ id }) => id));
  const absent = ids?.find((each) => !found.has(each));
  if (absent) throw fail(recordedOperationFailures.notFound(absent));
  return rows;
}
