import { LRUCache } from 'lru-cache';
import type { Database, PreparedStatement } from '../../db/database.ts';
import { translateDatabaseError } from '../../db/database-error.ts';
import { batch } from '../../kernel/batch.ts';
import type { Caller } from '../../kernel/context.ts';
import { idInVersion } from './document-id.ts';

/** An active operation, or the app and version that it was retired with. */
type FoundOperation = { id: string; text: string } | { retiredIn: string };

/**
 * Finds an operation by document ID, in the given organization only. The organization must be as
 * read for the same request.
 */
export type FindDocument = (
  organization: Pick<Caller['organization'], 'id' | 'operationsRevision'>,
  documentId: string,
) => Promise<FoundOperation | undefined>;

type Columns = [key: string, id: string, hash: string, status: 'active' | 'retired', app: string];

const MAX_RUNNING = 2;
const MAX_SIZE = 256;
const MAX_CACHED_CHARACTERS = 32_000_000;
const MAX_KNOWN_CHARACTERS = 8_000_000;

/** Cached row of a document ID, or its absence, at a revision of the organization. */
type Known = { revision: string; row: Columns | undefined };

/**
 * The last activated version with the ID wins. The operation is looked up only for that version,
 * and versions by ID alone, as a foreign key keeps them in the organization. With nine versions,
 * this takes half the time of a join of all of them.
 */
const findByDocumentId: PreparedStatement = {
  name: 'find-operations-by-document-id',
  text: `
    SELECT asked."key", found."operationId",
           (SELECT o."hash" FROM "registeredOperations" o WHERE o."id" = found."operationId"),
           found."status", found."app"
      FROM unnest(($1::text)::text[], ($2::text)::uuid[], ($3::text)::text[], ($4::text)::text[])
             AS asked("key", "organizationId", "documentId", "version")
      JOIN LATERAL (
        SELECT d."operationId", v."status", v."app" || ' ' || v."version" AS "app"
          FROM "documentIds" d
          JOIN "appVersions" v ON v."id" = d."appVersionId"
         WHERE d."organizationId" = asked."organizationId" AND d."documentId" = asked."documentId"
           AND v."status" <> 'pending' AND (asked."version" IS NULL OR v."version" = asked."version")
         ORDER BY v."status" = 'active' DESC, v."activatedAt" DESC NULLS LAST, v."id" DESC
         LIMIT 1) found ON true`,
};

const readText: PreparedStatement = {
  name: 'read-operation-text',
  text: `SELECT "text" FROM "registeredOperations" WHERE "id" = ($1::text)::uuid`,
};

/** The parts of a key: an organization and a document ID, of one version or of the last activated. */
function toAsked(key: string) {
  const [organizationId = '', asked = ''] = key.split(' ');
  const { documentId, version } = idInVersion(asked) ?? { documentId: asked, version: undefined };
  return { key, organizationId, documentId, version };
}

/**
 * Looks up operations in batches, one statement per turn of the event loop. Caches results until
 * the organization's revision changes. Each request reads the revision with its API key, so a
 * retirement takes effect in all processes at once.
 */
export function createDocumentFinder(database: Database): FindDocument {
  const findRow = batch(
    async (keys) => {
      const asked = keys.map(toAsked);
      const arrays = [
        asked.map(({ key }) => `"${key}"`),
        asked.map(({ organizationId }) => organizationId),
        asked.map(({ documentId }) => `"${documentId}"`),
        asked.map(({ version }) => (version === undefined ? 'NULL' : `"${version}"`)),
      ];
      const rows = await database.query(
        findByDocumentId,
        arrays.map((values) => `{${values}}`),
      );
      return new Map((rows as Columns[]).map((row) => [row[0], row]));
    },
    { maxSize: MAX_SIZE, maxRunning: Math.min(MAX_RUNNING, database.parallelism), gatherMs: 0 },
  );
  /** Cache of texts by hash, shared by all organizations. */
  const texts = new LRUCache<string, string, string>({
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (text) => text.length,
    fetchMethod: async (_hash, _stale, { context: id }) => {
      const [row] = await database.query(readText, [id]);
      return row?.[0] ?? undefined;
    },
  });

  const known = new LRUCache<string, Known>({
    maxSize: MAX_KNOWN_CHARACTERS,
    sizeCalculation: ({ revision, row = [] }, key) =>
      [key, revision, ...row].reduce((sum, { length }) => sum + length, 0),
  });

  async function findCurrent(key: string, revision: string): Promise<Columns | undefined> {
    const before = known.get(key);
    if (before?.revision === revision) return before.row;
    const row = await findRow(key);
    known.set(key, { revision, row });
    return row;
  }

  return async ({ id: organizationId, operationsRevision }, documentId) => {
    try {
      const row = await findCurrent(`${organizationId} ${documentId}`, operationsRevision);
      if (!row) return undefined;
      const [, id, hash, status, app] = row;
      if (status === 'retired') return { retiredIn: app };
      const text = await texts.fetch(hash, { context: id });
      return text === undefined ? undefined : { id, text };
    } catch (error) {
      throw translateDatabaseError(error);
    }
  };
}
