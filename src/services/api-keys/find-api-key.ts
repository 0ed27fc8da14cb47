import type { Database, PreparedStatement } from '../../db/database.ts';
import { batch } from '../batch.ts';
import type { Role } from '../role.ts';
import { hashApiKey } from './api-key-token.ts';

/** A key that works, with the person and organization behind it, as read for one request. */
export type FoundApiKey = {
  keyHash: Uint8Array;
  apiKeyId: string;
  apiKeyName: string;
  keyPrefix: string;
  permissions: string[];
  userId: string;
  userName: string;
  userEmail: string;
  organizationId: string;
  organizationName: string;
  organizationSlug: string;
  role: Role;
};

const MAX_BATCH = 256;

const findByHash: PreparedStatement = {
  name: 'find-api-keys-by-hash',
  text: `
    SELECT k."keyHash", k."id" AS "apiKeyId", k."name" AS "apiKeyName", k."keyPrefix", k."permissions",
           u."id" AS "userId", u."name" AS "userName", u."email" AS "userEmail",
           o."id" AS "organizationId", o."name" AS "organizationName", o."slug" AS "organizationSlug",
           m."role"::text AS "role"
      FROM "apiKeys" k
      JOIN "users" u ON u."id" = k."userId" AND u."disabledAt" IS NULL
      JOIN "members" m ON m."organizationId" = k."organizationId" AND m."userId" = k."userId"
      JOIN "organizations" o ON o."id" = k."organizationId"
     WHERE k."keyHash" = ANY($1::bytea[]) AND k."revokedAt" IS NULL`,
};

/**
 * Looks keys up by hash, under any of the secrets, newest first. One statement answers all that
 * is asked within a turn of the event loop; nothing is cached, so a revoked key ends at once.
 */
export function createApiKeyFinder(database: Database, secrets: readonly string[]) {
  const findRow = batch(async (hashes) => {
    const values = hashes.map((hash) => Buffer.from(hash, 'base64'));
    const rows = await database.query<FoundApiKey>(findByHash, [values]);
    return new Map(rows.map((row) => [toBase64(row.keyHash), row]));
  }, MAX_BATCH);

  return async (key: string): Promise<{ found: FoundApiKey; isOutdated: boolean } | undefined> => {
    const hashes = secrets.map((secret) => toBase64(hashApiKey(key, secret)));
    const rows = await Promise.all(hashes.map(findRow));
    const position = rows.findIndex((row) => row !== undefined);
    const found = rows[position];
    return found && { found, isOutdated: position > 0 };
  };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
