import type { AppVersion } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { appVersionFailures } from './app-version-failures.ts';
import type { CheckedDocument } from './check-manifest.ts';
import { hashId, nameId, normalizedId } from './document-id.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';
import { requireRoom } from './require-room.ts';

/** The failures of adding documents to a version, whichever operation adds them. */
export const addFailures = [
  'APP_VERSION_LOCKED',
  'OPERATION_NAME_TAKEN',
  'DOCUMENT_ID_TAKEN',
  'TOO_MANY_OPERATIONS',
] as const;

type Adding = StepContext<(typeof addFailures)[number]>;

/** An id, and the hash of the text that it stands for. */
type Meaning = { documentId: string; hash: string };

/** Puts documents into a version that nobody else is changing; those in it stay as they are. */
export async function addDocuments(
  context: Adding,
  version: AppVersion,
  documents: readonly CheckedDocument[],
): Promise<{ added: number; unchanged: number }> {
  const byHash = new Map(documents.map((document) => [document.hash, document]));
  const wanted = documents.flatMap((document) => meaningsOf(document, version));
  const known = await readMeanings(context, version, wanted);
  const missing = wanted.filter(({ documentId, hash }) => known.get(documentId) !== hash);
  const fresh = [...byHash.values()].filter(({ hash }) => !known.has(hashId(hash)));
  if (missing.length > 0) {
    requirePending(context, version);
    requireOneMeaning(context, [...known].map(toMeaning).concat(wanted), version);
    await requireRoom(context, version, fresh);
    await insertOperations(context, fresh);
    await insertMeanings(context, version, missing);
  }
  return { added: fresh.length, unchanged: byHash.size - fresh.length };
}

function meaningsOf({ hash, normalizedHash, name, alias }: CheckedDocument, { app }: AppVersion) {
  const ids = [hashId(hash), nameId(app, name), normalizedId(normalizedHash), alias];
  return ids.flatMap((documentId) => (documentId === null ? [] : [{ documentId, hash }]));
}

function toMeaning([documentId, hash]: [string, string]): Meaning {
  return { documentId, hash };
}

/** What these ids stand for in the version so far. */
async function readMeanings(
  { db }: OperationContext,
  { id: appVersionId }: AppVersion,
  wanted: readonly Meaning[],
): Promise<Map<string, string>> {
  const rows = await db.documentId.findMany({
    where: { appVersionId, documentId: { in: wanted.map(({ documentId }) => documentId) } },
    select: { documentId: true, operation: { select: { hash: true } } },
  });
  return new Map(rows.map(({ documentId, operation }) => [documentId, operation.hash]));
}

function requirePending({ fail }: Adding, version: AppVersion): void {
  if (version.status !== 'pending') throw fail(appVersionFailures.locked(version));
}

/** Within a version a name and an id each stand for one text. */
function requireOneMeaning(
  { fail }: Adding,
  meanings: readonly Meaning[],
  { app, version }: AppVersion,
): void {
  const hashOf = new Map<string, string>();
  for (const { documentId, hash } of meanings) {
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

/** Another version may have brought a text already. */
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

async function insertMeanings(
  { db, caller: { organizationId } }: OperationContext,
  { id: appVersionId }: AppVersion,
  meanings: readonly Meaning[],
): Promise<void> {
  const operations = await db.registeredOperation.findMany({
    where: { hash: { in: meanings.map(({ hash }) => hash) } },
    select: { id: true, hash: true },
  });
  const idOf = new Map(operations.map(({ id, hash }) => [hash, id]));
  const hashOf = new Map(meanings.map(({ documentId, hash }) => [documentId, hash]));
  await db.documentId.createMany({
    data: [...hashOf].map(([documentId, hash]) => ({
      organizationId,
      appVersionId,
      documentId,
      operationId: idOf.get(hash) ?? '',
    })),
  });
}
