import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { callTool, graphql, type Json, mcp, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { makeAppVersion, makeOperationTool } from '../support/registered-operations.ts';

const ABSENT = '01890000-0000-7000-8000-000000000000';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ database: await failingDatabase() });
});

type Given = { key: string; organization: TestOrganization };
type Case = [rule: string, send: (given: Given) => Promise<unknown>, outcome: string];

const get = (path: string) => (given: Given) => restOf(given)(path);
const ask =
  (query: string, variables = {}) =>
  (given: Given) =>
    graphql(given.key, app.fetch)(query, variables);
const tool = (name: string, args: object) => (given: Given) =>
  callTool(given.key, { name, arguments: args, path: '/mcp?toolsets=all', fetch: app.fetch });
const message = (method: string, params: object = {}) => ({
  jsonrpc: '2.0',
  id: 1,
  method,
  params,
});

/** The header `mcp-method` bypasses the fast path, so that the SDK handles the request. */
const bySdk = (body: Json, accept: string) => (given: Given) => {
  const headers = { accept, 'mcp-method': body.method ?? 'several' };
  return restOf(given)('/mcp?toolsets=all', { method: 'POST', body, headers });
};
const STREAM = 'application/json, text/event-stream';
const call = (name: string, args: object) => message('tools/call', { name, arguments: args });

describe('over REST', () => {
  const cases: Case[] = [
    ['a success counts as succeeded', get('/api/me'), 'succeeded'],
    ['a missing object counts as refused', get(`/api/tags/${ABSENT}`), 'refused'],
    ['an unknown route counts as refused', get('/api/nothing'), 'refused'],
    ['an invalid input counts as refused', get('/api/projects?limit=0'), 'refused'],
    ['a path with a trailing slash counts as succeeded', get('/api/me/'), 'succeeded'],
    ['an unexpected error counts as failed', get(`/api/projects/${ABSENT}`), 'failed'],
    ['an unavailable database counts as failed', get('/api/boards'), 'failed'],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `rest ${outcome}`));
});

const project = `project(id: "${ABSENT}") { name }`;

describe('over GraphQL', () => {
  const cases: Case[] = [
    ['a result without errors counts as succeeded', ask('{ viewer { role } }'), 'succeeded'],
    ['a null result counts as succeeded', ask(`{ tag(id: "${ABSENT}") { name } }`), 'succeeded'],
    ['a syntax error counts as refused', ask('{ viewer'), 'refused'],
    ['an unknown field counts as refused', ask('{ nothing }'), 'refused'],
    [
      'invalid variables count as refused',
      ask('query ($id: ID!) { tag(id: $id) { name } }'),
      'refused',
    ],
    [
      'a partial result with an expected error counts as refused',
      ask('{ viewer { role } projects(first: 0) { totalCount } }'),
      'refused',
    ],
    [
      'a declared failure of a mutation counts as succeeded',
      ask(`mutation { deleteTag(input: { id: "${ABSENT}" }) { __typename } }`),
      'succeeded',
    ],
    ['an unexpected error counts as failed', ask(`{ ${project} }`), 'failed'],
    [
      'a partial result with an unexpected error counts as failed',
      ask(`{ viewer { role } ${project} }`),
      'failed',
    ],
    [
      'the worst of several errors counts',
      ask(`{ projects(first: 0) { totalCount } ${project} }`),
      'failed',
    ],
    ['a GET request counts', get('/graphql?query={viewer{role}}'), 'succeeded'],
    [
      'a GET request for an unknown field counts as refused',
      get('/graphql?query={nothing}'),
      'refused',
    ],
    [
      'an error with status 200 counts as refused',
      (given) =>
        restOf(given)('/graphql', {
          method: 'POST',
          body: { query: '{ nothing }' },
          headers: { accept: 'application/json' },
        }),
      'refused',
    ],
    [
      'an error outside the fast path counts as refused',
      (given) =>
        restOf(given)('/graphql', {
          method: 'POST',
          body: { query: '{ viewer { role } projects(first: 0) { totalCount } }' },
          headers: { accept: 'application/json', 'content-type': 'application/json; charset=UTF8' },
        }),
      'refused',
    ],
    ['an unregistered document ID counts as refused', get('/graphql/nothing'), 'refused'],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `graphql ${outcome}`));
});

describe('over MCP', () => {
  const cases: Case[] = [
    ['a result counts as succeeded', tool('get_current_user', {}), 'succeeded'],
    ['an invalid tool input counts as refused', tool('get_project', { id: 1 }), 'refused'],
    ['an unknown tool counts as refused', tool('nothing', {}), 'refused'],
    ['an unexpected error counts as failed', tool('get_project', { id: ABSENT }), 'failed'],
    ['an unavailable database counts as failed', tool('list_boards', {}), 'failed'],
    ['malformed JSON counts as refused', (given) => post(given, '{'), 'refused'],
    ['an unknown method counts as refused', (given) => post(given, message('no')), 'refused'],
    ['a notification counts as succeeded', (given) => post(given, notification), 'succeeded'],
    ...['application/json', STREAM].flatMap((accept): Case[] => [
      [
        `a result of the SDK as ${accept} counts as succeeded`,
        bySdk(call('get_current_user', {}), accept),
        'succeeded',
      ],
      [
        `a tool error by the SDK as ${accept} counts as refused`,
        bySdk(call('get_project', { id: 1 }), accept),
        'refused',
      ],
      [
        `a protocol error by the SDK as ${accept} counts as refused`,
        bySdk(message('prompts/list'), accept),
        'refused',
      ],
      [
        `an unexpected error by the SDK as ${accept} counts as failed`,
        bySdk(call('get_project', { id: ABSENT }), accept),
        'failed',
      ],
      [
        `a batch as ${accept} counts once, with its worst outcome`,
        bySdk([message('ping'), call('get_project', { id: 1 })], accept),
        'refused',
      ],
    ]),
    [
      'a GET request for a stream, which clients send at start, counts as succeeded',
      get('/mcp'),
      'succeeded',
    ],
    [
      'another HTTP method counts as refused',
      (given) => restOf(given)('/mcp', { method: 'PUT' }),
      'refused',
    ],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `mcp ${outcome}`));

  test('an operation published as a tool counts once, with its outcome', async () => {
    const text =
      'query Look($first: Int) { viewer { role } projects(first: $first) { totalCount } }';
    const send = async (given: Given) => {
      await makeOperationTool(given.organization.id, { name: 'look', text });
      return tool('look', { first: 0 })(given);
    };

    await expectCounted(send, 'mcp refused');
  });

  test('each request of an MCP session counts', async () => {
    const organization = await makeOrganization();
    const { id, key } = await organization.makeKey();
    let requests = 0;
    const fetch = (request: Request) => {
      requests += 1;
      return app.fetch(request);
    };

    const client = await mcp(key, { fetch });
    await client.listTools();
    await client.callTool({ name: 'get_current_user' });
    await client.close();

    expect(requests).toBeGreaterThan(3);
    expect(await countsOf(id)).toEqual({ 'mcp succeeded': requests });
  });
});

test('an operation run by ID counts', async () => {
  const send = async (given: Given) => {
    const operations = { 'who-am-i': 'query WhoAmI { viewer { role } }' };
    await makeAppVersion(given.organization.id, { operations });
    return get('/graphql/who-am-i')(given);
  };

  await expectCounted(send, 'graphql succeeded');
});

test('requests with a revoked key do not count', async () => {
  const organization = await makeOrganization();
  const { id, key } = await organization.makeKey();
  const { prisma } = await testDatabase();

  await rest(key, app.fetch)('/api/me');
  await prisma.apiKey.update({ where: { id }, data: { revokedAt: new Date() } });
  for (const path of ['/api/me', '/graphql', '/mcp']) {
    expect((await rest(key, app.fetch)(path)).status).toBe(401);
  }

  expect(await countsOf(id)).toEqual({ 'rest succeeded': 1 });
});

test('requests from another origin do not count', async () => {
  const { id, key } = await (await makeOrganization()).makeKey();
  const headers = { origin: 'https://evil.example' };

  expect((await rest(key, app.fetch)('/mcp', { headers })).status).toBe(403);

  expect(await countsOf(id)).toEqual({});
});

const notification = { jsonrpc: '2.0', method: 'notifications/initialized' };

function restOf({ key }: Given) {
  return rest(key, app.fetch);
}

function post(given: Given, body: unknown) {
  return restOf(given)('/mcp', { method: 'POST', body });
}

async function expectCounted(send: Case[1], counted: string): Promise<void> {
  const organization = await makeOrganization();
  const { id, key } = await organization.makeKey();

  await send({ key, organization });

  expect(await countsOf(id)).toEqual({ [counted]: 1 });
}

async function countsOf(apiKeyId: string): Promise<Record<string, number>> {
  const { prisma } = await testDatabase();
  await app.flush();
  const rows = await prisma.apiKeyUse.findMany({ where: { apiKeyId } });
  return Object.fromEntries(
    rows.map(({ transport, outcome, count }) => [`${transport} ${outcome}`, Number(count)]),
  );
}

/** The test database with failing queries of projects and an unavailable server for boards. */
async function failingDatabase(): Promise<Database> {
  const database = await testDatabase();
  const fail = (fields = {}) => ({
    $allOperations: () => Promise.reject(Object.assign(new Error('It broke.'), fields)),
  });
  const query = { project: fail(), board: fail({ code: 'ECONNREFUSED' }) };
  return { ...database, prisma: database.prisma.$extends({ query }) as never };
}
