import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { addDocuments, addFailures } from './add-documents.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';
import { changeAppVersion } from './change-app-version.ts';
import { checkManifest } from './check-manifest.ts';
import type { InspectDocument } from './document-facts.ts';
import { type ManifestEntry, manifestSchema, readManifest } from './manifest.ts';

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
    added: z.int().describe('Number of operations added to the version.'),
    unchanged: z.int().describe('Number of operations already in the version.'),
  }),
  fails: ['APP_VERSION_NOT_FOUND', 'OPERATIONS_NOT_VALID', ...addFailures],
  async handle(context, { id, manifest }) {
    const version = await context.db.appVersion.findUnique({ where: { id } });
    if (!version) throw context.fail(appVersionFailures.notFound(id));
    const entries = readManifest(context, manifest);
    const documents = await checkManifest(
      context,
      entries,
      await inspectorFor(context, id, entries),
    );
    return changeAppVersion(context, id, async (inner, before) => {
      const outcome = await addDocuments(inner, before, documents);
      return { appVersion: await showAppVersion(inner.db, before), ...outcome };
    });
  },
});

/**
 * Inspects documents. The facts of those already in the version come from the database, because
 * they stay registered when the schema changes.
 */
async function inspectorFor(
  { db, inspectDocument }: OperationContext,
  appVersionId: string,
  entries: readonly ManifestEntry[],
): Promise<InspectDocument> {
  const hashes = entries.map(({ text }) => (typeof text === 'string' ? sha256(text) : ''));
  const rows = await db.registeredOperation.findMany({
    where: { hash: { in: hashes }, documentIds: { some: { appVersionId } } },
  });
  const known = new Map(rows.map((row) => [row.hash, row]));
  return (text) => {
    const facts = known.get(sha256(text));
    return facts ? { facts } : inspectDocument(text);
  };
}
