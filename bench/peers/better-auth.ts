import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Pool } from 'pg';
import { createAuth } from '../better-auth.ts';
import { hostname, pooling, port } from './shared/environment.ts';

const pool = new Pool({ ...pooling, connectionString: process.env.BETTER_AUTH_DATABASE_URL });
const auth = createAuth(pool);

const findOwner = {
  name: 'find-owner',
  text: `
    SELECT u."id", u."name", u."email", o."id" AS "organizationId", o."name" AS "organizationName"
      FROM "user" u
      JOIN "member" m ON m."userId" = u."id"
      JOIN "organization" o ON o."id" = m."organizationId"
     WHERE u."id" = $1 AND o."id" = $2`,
};

const app = new Hono();

app.get('/api/me', async (c) => {
  const bearer = c.req.header('authorization') ?? '';
  const { key } = await auth.api.verifyApiKey({ body: { key: bearer.slice('Bearer '.length) } });
  if (!key) return c.json({ success: false }, 401);
  const values = [key.referenceId, key.metadata?.organizationId];
  const { rows } = await pool.query({ ...findOwner, values });
  const [{ organizationId, organizationName, ...user }] = rows;
  const permissions = Object.entries(key.permissions ?? {}).flatMap(([resource, may]) =>
    may.map((action) => `${resource}:${action}`),
  );
  const organization = { id: organizationId, name: organizationName };
  return c.json({ success: true, data: { user, organization, permissions } });
});

serve({ fetch: app.fetch, port, hostname });
