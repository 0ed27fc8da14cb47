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

/** The fast path hands requests with `mcp-method` on to the SDK. */
const bySdk = (body: Json, accept: string) => (given: Given) => {
  const headers = { accept, 'mcp-method': body.method ?? 'several' };
  return restOf(given)('/mcp?toolsets=all', { method: 'POST', body, headers });
};
const STREAM = 'application/json, text/event-stream';
const call = (name: string, args: object) => message('tools/call', { name, arguments: args });

describe('over REST', () => {
  const cases: Case[] = [
    ['an answer has succeeded', get('/api/me'), 'succeeded'],
    ['what is not there is refused', get(`/api/tags/${ABSENT}`), 'refused'],
    ['a route that is not there is refused', get('/api/nothing'), 'refused'],
    ['an input that is not valid is refused', get('/api/projects?limit=0'), 'refused'],
    ['an address with a slash at its end counts as well', get('/api/me/'), 'succeeded'],
    ['what is unexpected has failed', get(`/api/projects/${ABSENT}`), 'failed'],
    ['what a database that is away keeps us from has failed', get('/api/boards'), 'failed'],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `rest ${outcome}`));
});

const project = `project(id: "${ABSENT}") { name }`;

describe('over GraphQL', () => {
  const cases: Case[] = [
    ['a result without errors has succeeded', ask('{ viewer { role } }'), 'succeeded'],
    ['nothing found is no error', ask(`{ tag(id: "${ABSENT}") { name } }`), 'succeeded'],
    ['a document that is none is refused', ask('{ viewer'), 'refused'],
    ['a field that is not there is refused', ask('{ nothing }'), 'refused'],
    [
      'variables that do not fit are refused',
      ask('query ($id: ID!) { tag(id: $id) { name } }'),
      'refused',
    ],
    [
      'an error of the API is refused, beside data as well',
      ask('{ viewer { role } node(id: "nothing") { id } }'),
      'refused',
    ],
    [
      'a failure that a mutation declares is its result',
      ask(`mutation { deleteTag(input: { id: "${ABSENT}" }) { __typename } }`),
      'succeeded',
    ],
    ['what is unexpected has failed', ask(`{ ${project} }`), 'failed'],
    ['beside data as well', ask(`{ viewer { role } ${project} }`), 'failed'],
    [
      'of several errors, the worst counts',
      ask(`{ node(id: "nothing") { id } ${project} }`),
      'failed',
    ],
    ['a GET counts as well', get('/graphql?query={viewer{role}}'), 'succeeded'],
    ['a GET of what is not there is refused', get('/graphql?query={nothing}'), 'refused'],
    [
      'who takes errors with 200 is refused as well',
      (given) =>
        restOf(given)('/graphql', {
          method: 'POST',
          body: { query: '{ nothing }' },
          headers: { accept: 'application/json' },
        }),
      'refused',
    ],
    [
      'an error that does not take the fast path is refused as well',
      (given) =>
        restOf(given)('/graphql', {
          method: 'POST',
          body: { query: '{ viewer { role } node(id: "nothing") { id } }' },
          headers: { accept: 'application/json', 'content-type': 'application/json; charset=UTF8' },
        }),
      'refused',
    ],
    ['an id that is not registered is refused', get('/graphql/nothing'), 'refused'],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `graphql ${outcome}`));
});

describe('over MCP', () => {
  const cases: Case[] = [
    ['a result has succeeded', tool('get_current_user', {}), 'succeeded'],
    ['a tool that says what is wrong is refused', tool('get_project', { id: 1 }), 'refused'],
    ['a tool that is not there is refused', tool('nothing', {}), 'refused'],
    ['what is unexpected has failed', tool('get_project', { id: ABSENT }), 'failed'],
    ['what a database that is away keeps us from has failed', tool('list_boards', {}), 'failed'],
    ['a body that is not JSON is refused', (given) => post(given, '{'), 'refused'],
    ['a method that is not there is refused', (given) => post(given, message('no')), 'refused'],
    ['a notification has succeeded', (given) => post(given, notification), 'succeeded'],
    ...['application/json', STREAM].flatMap((accept): Case[] => [
      [
        `a result of the SDK as ${accept} has succeeded`,
        bySdk(call('get_current_user', {}), accept),
        'succeeded',
      ],
      [
        `an error of a tool by the SDK as ${accept} is refused`,
        bySdk(call('get_project', { id: 1 }), accept),
        'refused',
      ],
      [
        `an error of the SDK's own as ${accept} is refused`,
        bySdk(message('prompts/list'), accept),
        'refused',
      ],
      [
        `what is unexpected by the SDK as ${accept} has failed`,
        bySdk(call('get_project', { id: ABSENT }), accept),
        'failed',
      ],
      [
        `several messages as ${accept} are one request, of which the worst counts`,
        bySdk([message('ping'), call('get_project', { id: 1 })], accept),
        'refused',
      ],
    ]),
    [
      'a stream of our own, which clients ask for when they start, is none to miss',
      get('/mcp'),
      'succeeded',
    ],
    ['another method is refused', (given) => restOf(given)('/mcp', { method: 'PUT' }), 'refused'],
  ];

  test.each(cases)('%s', (...[, send, outcome]) => expectCounted(send, `mcp ${outcome}`));

  test('an operation that is published as a tool counts once, as what came of it', async () => {
    const text = 'query Look($id: ID!) { viewer { role } node(id: $id) { id } }';
    const send = async (given: Given) => {
      await makeOperationTool(given.organization.id, { name: 'look', text });
      return tool('look', { id: 'nothing' })(given);
    };

    await expectCounted(send, 'mcp refused');
  });

  test('a session of a client counts each of its requests', async () => {
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

test('an operation that is asked for by its id counts as any other', async () => {
  const send = async (given: Given) => {
    const operations = { 'who-am-i': 'query WhoAmI { viewer { role } }' };
    await makeAppVersion(given.organization.id, { operations });
    return get('/graphql/who-am-i')(given);
  };

  await expectCounted(send, 'graphql succeeded');
});

test('what a key is refused after it was revoked does not count', async () => {
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

test('a page of another origin is refused before its key is looked at, and does not count', async () => {
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

/** The worker's database, where projects cannot be read and boards are on a server that is away. */
async function failingDatabase(): Promise<Database> {
  const database = await testDatabase();
  const fail = (fields = {}) => ({
    $allOperations: () => Promise.reject(Object.assign(new Error('It broke.'), fields)),
  });
  const query = { project: fail(), board: fail({ code: 'ECONNREFUSED' }) };
  return { ...database, prisma: database.prisma.$extends({ query }) as never };
}
