import type { OperationContext } from '../../kernel/context.ts';
import { sha256 } from '../../kernel/sha256.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { type CheckedDocument, checkManifest } from './check-manifest.ts';
import type { InspectDocument } from './document-facts.ts';
import { type ManifestEntry, readManifest } from './manifest.ts';

/** Reads and checks the documents of a manifest for a version. */
export async function readDocuments(
  context: StepContext<'OPERATIONS_NOT_VALID'>,
  appVersionId: string,
  manifest: unknown,
): Promise<CheckedDocument[]> {
  const entries = readManifest(context, manifest);
  return checkManifest(context, entries, await inspectorFor(context, appVersionId, entries));
}

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
