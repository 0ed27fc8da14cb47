import { expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { graphql, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeMemberWithPassword, PASSWORD } from '../support/people.ts';

/** An app with a log for this file only. */
let shared: Promise<TestApp> | undefined;

type Planting = { app: TestApp; key: string };

const MCP_HEADERS = { accept: 'application/json, text/event-stream' };

/** Requests of a client with a key, each with the key in one wrong place as well. */
const places: Record<string, (planting: Planting) => Promise<unknown>> = {
  'a request ID': send((key) => ({ headers: { 'x-request-id': key } })),
  'a path': send((key) => ({ path: `/api/projects/${key}` })),
  'a percent-encoded path': send((key) => ({ path: `/api/projects/${encoded(key)}` })),
  'a twice encoded path': send((key) => ({ path: `/${encodeURIComponent(encoded(key))}` })),
  'a query string': send((key) => ({ path: `/api/projects?api_key=${key}` })),
  'the name of a client': send((key) => ({ headers: { 'user-agent': key } })),
  'the address of a client': send((key) => ({ headers: { 'x-forwarded-for': key } })),
  'an entity tag': send((key) => ({ headers: { 'if-none-match': `"${key}"` } })),
  'an idempotency key': send((key) => ({
    path: '/api/projects',
    method: 'POST',
    body: { name: 'Planted' },
    headers: { 'idempotency-key': key },
  })),
  'the ID of a document': send((key) => ({ path: `/graphql/${key}` })),
  'a GraphQL literal': document((key) => `{ projects(search: "${key}") { nodes { id } } }`),
  'an escaped literal': document(
    (key) => `{ projects(search: "${escaped(key)}") { nodes { id } } }`,
  ),
  'a GraphQL alias': document((key) => `{ ${key}: viewer { role } }`),
  'the name of an operation': document((key) => `query ${key} { viewer { role } }`),
  'a GraphQL comment': document((key) => `# ${key}\n{ viewer { role } }`),
  'an unknown field': document((key) => `{ ${key} }`),
  'the name of a tool': tool((key) => ({ method: 'tools/call', params: { name: key } })),
  'an argument of a tool': tool((key) => ({
    method: 'tools/call',
    params: { name: 'get_project', arguments: { projectId: key } },
  })),
  'the client of a handshake': tool((key) => ({
    method: 'initialize',
    params: {
      protocolVersion: key,
      capabilities: {},
      clientInfo: { name: key, version: key },
    },
  })),
  'a JSON-RPC method': tool((key) => ({ method: key })),
  'the email of a sign-in': ({ app, key }) =>
    openBrowser(app).post('/api/auth/sign-in', { email: `${key}@example.com`, password: PASSWORD }),
  'the browser of a session': async ({ app, key }) => {
    const { email } = await makeMemberWithPassword('member');
    const body = { email, password: PASSWORD };
    const headers = { 'user-agent': key };
    return openBrowser(app).ask('/api/auth/sign-in', { method: 'POST', body, headers });
  },
};

test.each(Object.keys(places))('an API key in %s is neither stored nor logged', async (place) => {
  shared ??= createTestApp();
  const app = await shared;
  const { key } = await (await makeOrganization()).makeKey();
  app.logLines.length = 0;

  await places[place]?.({ app, key });
  await app.flush();

  const secret = key.slice(15);
  expect(app.logLines.length).toBeGreaterThan(0);
  expect(app.logLines.join('\n')).not.toContain(secret);
  expect(await tablesWith(secret)).toEqual([]);
});

test('an unexpected error is logged without the API keys in its causes', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const database = await testDatabase();
  const query = () => Promise.reject(new Error('Failed.', { cause: new Error(`On ${key}.`) }));
  const app = await createTestApp({ database: { ...database, query } });

  const { status } = await rest(key, app.fetch)('/api/projects');

  expect(status).toBe(500);
  expect(app.logLines.join('\n')).toContain('On alm_[redacted].');
});

type Sent = { path?: string; method?: string; body?: object; headers?: Record<string, string> };

function send(request: (key: string) => Sent) {
  return ({ app, key }: Planting) => {
    const { path = '/api/projects', ...sent } = request(key);
    return rest(key, app.fetch)(path, sent);
  };
}

function document(text: (key: string) => string) {
  return ({ app, key }: Planting) => graphql(key, app.fetch)(text(key));
}

function tool(message: (key: string) => object) {
  return ({ app, key }: Planting) => {
    const body = { jsonrpc: '2.0', id: key, ...message(key) };
    return rest(key, app.fetch)('/mcp', { method: 'POST', headers: MCP_HEADERS, body });
  };
}

const encoded = (key: string) => key.replaceAll('_', '%5F').replace('alm', '%61lm');
const escaped = (key: string) => key.replaceAll('_', String.raw`\u005F`);

/** The tables of the whole database with a text in any column. */
async function tablesWith(text: string): Promise<string[]> {
  const { prisma } = await testDatabase();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const holds = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM "${name}" t WHERE t::text LIKE $1)`,
  );
  const found = await prisma.$queryRawUnsafe<{ name: string }[]>(
    holds.join(' UNION ALL '),
    `%${text}%`,
  );
  return found.map(({ name }) => name);
}
