import type { AppVersion } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { CheckedDocument } from './check-manifest.ts';
import { hashId, nameId, normalizedId } from './document-id.ts';
import { requireRoom } from './require-room.ts';

/** An id, and the hash of the text that it stands for. */
type Meaning = { documentId: string; hash: string };

/** Puts documents into a version that nobody else is changing; those in it stay as they are. */
export async function addDocuments(
  context: OperationContext,
  version: AppVersion,
  documents: readonly CheckedDocument[],
): Promise<{ added: number; unchanged: number }> {
  const byHash = new Map(documents.map((document) => [document.hash, document]));
  const wanted = documents.flatMap((document) => meaningsOf(document, version));
  const known = await readMeanings(context, version, wanted);
  const missing = wanted.filter(({ documentId, hash }) => known.get(documentId) !== hash);
  const fresh = [...byHash.values()].filter(({ hash }) => !known.has(hashId(hash)));
  if (missing.length > 0) {
    requirePending(version);
    requireOneMeaning([...known].map(toMeaning).concat(wanted), version);
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

function requirePending({ app, version, status }: AppVersion): void {
  if (status === 'pending') return;
  throw new DomainError(
    'APP_VERSION_LOCKED',
    `${app} ${version} is ${status} and takes no more operations. Create another version.`,
  );
}

/** Within a version a name and an id each stand for one text. */
function requireOneMeaning(meanings: readonly Meaning[], { app, version }: AppVersion): void {
  const hashOf = new Map<string, string>();
  for (const { documentId, hash } of meanings) {
    if ((hashOf.get(documentId) ?? hash) !== hash) {
      const [name, isName] = [documentId.replace(nameId(app, ''), ''), documentId.includes(':')];
      throw new DomainError(
        isName ? 'OPERATION_NAME_TAKEN' : 'DOCUMENT_ID_TAKEN',
        `Two different texts of ${app} ${version} ${isName ? 'are called' : 'have the id'} ` +
          `${name}. Give one of them another.`,
      );
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
