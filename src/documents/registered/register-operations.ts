import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { addDocuments, addFailures } from './add-documents.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';
import { changeAppVersion } from './change-app-version.ts';
import { manifestSchema } from './manifest.ts';
import { readDocuments } from './read-documents.ts';

export const registerOperations = defineOperation({
  name: 'registerOperations',
  summary:
    'Register GraphQL operations in a pending version of an app, all or none. Takes no idempotency ' +
    'key: registering them again changes nothing.',
  permission: 'operations:write',
  input: z.object({
    id: id().describe('ID of the app version.'),
    manifest: manifestSchema(),
  }),
  output: z.object({
    appVersion: appVersionSchema.describe('Version with the operations.'),
    addedCount: z.int().describe('Number of operations added to the version.'),
    unchangedCount: z.int().describe('Number of operations already in the version.'),
  }),
  fails: ['APP_VERSION_NOT_FOUND', 'OPERATIONS_NOT_VALID', ...addFailures],
  async handle(context, { id, manifest }) {
    const version = await context.db.appVersion.findUnique({ where: { id } });
    if (!version) throw context.fail(appVersionFailures.notFound(id));
    const documents = await readDocuments(context, id, manifest);
    return changeAppVersion(context, id, async (inner, before) => {
      const outcome = await addDocuments(inner, before, documents);
      return { appVersion: await showAppVersion(inner.db, before), ...outcome };
    });
  },
});
