import { Pool } from 'pg';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { pooling, secret } from './shared/environment.ts';
import { serveViewer } from './shared/serve-viewer.ts';

const keyedHash = createKeyedHash(secret);
const pool = new Pool(pooling);

const findByHash = {
  name: 'find-api-key',
  text: `
    SELECT k."permissions",
           u."id" AS "userId", u."name" AS "userName", u."email" AS "userEmail",
           o."id" AS "organizationId", o."name" AS "organizationName", m."role"::text AS "role"
      FROM "apiKeys" k
      JOIN "users" u ON u."id" = k."userId" AND u."disabledAt" IS NULL
      JOIN "members" m ON m."organizationId" = k."organizationId" AND m."userId" = k."userId"
      JOIN "organizations" o ON o."id" = k."organizationId"
     WHERE k."keyHash" = $1 AND k."revokedAt" IS NULL`,
};

serveViewer(async ({ headers }) => {
  const key = headers.authorization?.slice('Bearer '.length) ?? '';
  const { rows } = await pool.query({
    ...findByHash,
    values: [keyedHash(key)],
  });
  const [row] = rows;
  return {
    user: { id: row.userId, name: row.userName, email: row.userEmail },
    organization: { id: row.organizationId, name: row.organizationName },
    permissions: row.permissions,
  };
});
