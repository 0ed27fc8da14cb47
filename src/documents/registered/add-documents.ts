import type { OperationContext } from '../../kernel/context.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import type { TargetVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';
import type { CheckedDocument } from './check-manifest.ts';
import { hashId, nameId, normalizedId } from './document-id.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';
import { requireQuota } from './require-quota.ts';

/** Failures of every operation that adds documents to a version. */
export const addFailures = [
  'APP_VERSION_LOCKED',
  'OPERATION_NAME_TAKEN',
  'DOCUMENT_ID_TAKEN',
  'TOO_MANY_OPERATIONS',
] as const;

type Adding = StepContext<(typeof addFailures)[number]>;

/** A document ID and the hash of its text. */
type IdEntry = { documentId: string; hash: string };

/** The rows that an addition inserts. */
type Addition = {
  fresh: readonly CheckedDocument[];
  missing: readonly IdEntry[];
  unchanged: number;
};

/** Plans the addition of documents to a version, or fails. Documents already in it stay unchanged. */
export async function planAddition(
  context: Adding,
  version: TargetVersion,
  documents: readonly CheckedDocument[],
): Promise<Addition> {
  const byHash = new Map(documents.map((document) => [document.hash, document]));
  const wanted = documents.flatMap((document) => idEntriesOf(document, version));
  const known = await readIdEntries(context, version, wanted);
  const missing = wanted.filter(({ documentId, hash }) => known.get(documentId) !== hash);
  const fresh = [...byHash.values()].filter(({ hash }) => !known.has(hashId(hash)));
  if (missing.length > 0) {
    requirePending(context, version);
    requireUniqueIds(context, [...known].map(toIdEntry).concat(wanted), version);
    await requireQuota(context, version, fresh);
  }
  return { fresh, missing, unchanged: byHash.size - fresh.length };
}

/** Adds documents to a locked version. */
export async function addDocuments(
  context: Adding,
  version: TargetVersion,
  documents: readonly CheckedDocument[],
): Promise<{ addedCount: number; unchangedCount: number }> {
  const { fresh, missing, unchanged } = await planAddition(context, version, documents);
  if (missing.length > 0) {
    await insertOperations(context, fresh);
    await insertIdEntries(context, version, missing);
  }
  return { addedCount: fresh.length, unchangedCount: unchanged };
}

function idEntriesOf(
  { hash, normalizedHash, name, alias }: CheckedDocument,
  { app }: TargetVersion,
) {
  const ids = [hashId(hash), nameId(app, name), normalizedId(normalizedHash), alias];
  return ids.flatMap((documentId) => (documentId === null ? [] : [{ documentId, hash }]));
}

function toIdEntry([documentId, hash]: [string, string]): IdEntry {
  return { documentId, hash };
}

/** Hashes of the version's texts by document ID. */
async function readIdEntries(
  { db }: OperationContext,
  { id: appVersionId }: TargetVersion,
  wanted: readonly IdEntry[],
): Promise<Map<string, string>> {
  const rows = await db.documentId.findMany({
    where: { appVersionId, documentId: { in: wanted.map(({ documentId }) => documentId) } },
    select: { documentId: true, operation: { select: { hash: true } } },
  });
  return new Map(rows.map(({ documentId, operation }) => [documentId, operation.hash]));
}

function requirePending({ fail }: Adding, version: TargetVersion): void {
  if (version.status !== 'pending') throw fail(appVersionFailures.locked(version));
}

/** Fails if a name or an ID would belong to two texts of the version. */
function requireUniqueIds(
  { fail }: Adding,
  entries: readonly IdEntry[],
  { app, version }: TargetVersion,
): void {
  const hashOf = new Map<string, string>();
  for (const { documentId, hash } of entries) {
    if ((hashOf.get(documentId) ?? hash) !== hash) {
      const name = documentId.replace(nameId(app, ''), '');
      const taken = { app, version, name };
      throw documentId.includes(':')
        ? fail(registeredOperationFailures.nameTaken(taken))
        : fail(registeredOperationFailures.idTaken(taken));
    }
    hashOf.set(documentId, hash);
  }
}

/** Skips texts that another version has already registered. */
async function insertOperations(
  { db, caller: { organizationId } }: OperationContext,
  documents: readonly CheckedDocument[],
): Promise<void> {
  await db.registeredOperation.createMany({
    data: documents.map(({ alias, schemaCoordinates, ...document }) => ({
      ...document,
      organizationId,
      schemaCoordinates: [...schemaCoordinates],
    })),
    skipDuplicates: true,
  });
}

async function insertIdEntries(
  { db, caller: { organizationId } }: OperationContext,
  { id: appVersionId }: TargetVersion,
  entries: readonly IdEntry[],
): Promise<void> {
  const operations = await db.registeredOperation.findMany({
    where: { hash: { in: entries.map(({ hash }) => hash) } },
    select: { id: true, hash: true },
  });
  const idOf = new Map(operations.map(({ id, hash }) => [hash, id]));
  const hashOf = new Map(entries.map(({ documentId, hash }) => [documentId, hash]));
  await db.documentId.createMany({
    data: [...hashOf].map(([documentId, hash]) => ({
      organizationId,
      appVersionId,
      documentId,
      operationId: idOf.get(hash) ?? '',
    })),
  });
}
