import { expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError } from '../../src/errors.ts';
import { toFetch } from '../../src/http/fetch-adapter.ts';
import type { OperationContext } from '../../src/kernel/context.ts';
import { defineOperation } from '../../src/kernel/operation.ts';
import { createOpenApiDocument } from '../../src/rest/openapi.ts';
import { operationIdOf } from '../../src/rest/operation-id.ts';
import { createInputReader } from '../../src/rest/request-input.ts';
import { get, patch, post, type Route, remove } from '../../src/rest/route.ts';
import { createRestTransport } from '../../src/rest/transport.ts';
import { jsonAnswer } from '../../src/transport/exchange.ts';
import { createRouter } from '../../src/transport/router.ts';
import { TEST_URL } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import type { Json } from '../support/clients.ts';

const kind = z.enum(['task', 'story', 'epic', 'user_story']);

const listThings = thing('listThings', {
  type: z.union([kind, z.array(kind)]).nullish(),
  ids: z.array(z.string()).optional(),
  sizes: z.array(z.int()).default([]),
  size: z.union([z.int(), z.array(z.int())]).optional(),
  name: z.string().optional(),
  isOpen: z.boolean().optional(),
});

const queries = [
  { query: '', input: {} },
  { query: 'type=task', input: { type: 'task' } },
  { query: 'type=task,story', input: { type: ['task', 'story'] } },
  { query: 'type=task&type=story', input: { type: ['task', 'story'] } },
  { query: 'type=task,story&type=epic', input: { type: ['task', 'story', 'epic'] } },
  { query: 'type=', input: {} },
  { query: 'ids=A-1,A-2', input: { ids: ['A-1', 'A-2'] } },
  { query: 'ids=A-1', input: { ids: ['A-1'] } },
  { query: 'ids=A-1,,A-2,', input: { ids: ['A-1', 'A-2'] } },
  { query: 'sizes=1,2&sizes=-3', input: { sizes: [1, 2, -3] } },
  { query: 'sizes=1,x', input: { sizes: [1, 'x'] } },
  { query: 'size=1', input: { size: 1 } },
  { query: 'size=1,2', input: { size: [1, 2] } },
  { query: 'name=a,b', input: { name: 'a,b' } },
  { query: 'name=a&name=b', input: { code: 'VALIDATION_FAILED', issues: ['name'] } },
  { query: 'isOpen=true&isOpen=', input: { code: 'VALIDATION_FAILED', issues: ['isOpen'] } },
  { query: 'isOpen=true', input: { isOpen: true } },
  { query: 'isOpen=True', input: { isOpen: true } },
  { query: 'isOpen=0', input: { isOpen: false } },
  { query: 'type=TASK', input: { type: 'task' } },
  { query: 'type=userStory', input: { type: 'user_story' } },
  { query: 'type=User-Story,USER STORY', input: { type: ['user_story', 'user_story'] } },
  { query: 'type[]=Task&type[]=story', input: { type: ['task', 'story'] } },
  { query: 'type[]=task&type=story', input: { type: ['task', 'story'] } },
  { query: '&&=&', input: {} },
];

test.each(queries)('the query string "$query" is read as $input', async ({ query, input }) => {
  expect(await read(get('/things', listThings), `/things?${query}`)).toEqual(input);
});

const moveThing = thing('moveThing', { id: z.string(), to: z.string(), at: z.int().optional() });
const touchThing = thing('touchThing', {
  id: z.string(),
  note: z.string().nullish(),
  count: z.int().default(1),
});

test('a request with optional fields only needs no body and no content type', async () => {
  const optional = post('/things/:id/touch', touchThing);

  expect(await read(optional, '/things/7/touch', { method: 'POST' })).toEqual({ id: '7' });
  expect(await read(optional, '/things/7/touch', json('{"note":"x"}'))).toEqual({
    id: '7',
    note: 'x',
  });
});

test.each([
  { body: undefined, type: undefined, code: 'UNSUPPORTED_MEDIA_TYPE' },
  { body: '', type: 'application/json', code: 'MALFORMED_JSON' },
  { body: '{"to":"x"}', type: 'text/plain', code: 'UNSUPPORTED_MEDIA_TYPE' },
])('a missing required body fails with $code', async ({ body, type, code }) => {
  const headers: Record<string, string> = type ? { 'content-type': type } : {};
  const blob = body === undefined ? null : new Blob([body]);
  const init = { method: 'POST', body: blob, headers };

  expect(await read(post('/things/:id', moveThing), '/things/7', init)).toEqual({ code });
});

test('DELETE takes further input from the query string', async () => {
  const route = remove('/things/:id', touchThing);

  const input = await read(route, '/things/7?count=2', { method: 'DELETE' });

  expect(input).toEqual({ id: '7', count: 2 });
});

const recordThing = thing('recordThing', {
  name: z.string(),
  idempotencyKey: z.string().nullish(),
});

const keys = [
  { header: 'k1', body: '{"name":"x"}', input: { name: 'x', idempotencyKey: 'k1' } },
  { header: undefined, body: '{"name":"x"}', input: { name: 'x' } },
  {
    header: undefined,
    body: '{"name":"x","idempotencyKey":"k2"}',
    input: { name: 'x', idempotencyKey: 'k2' },
  },
  {
    header: 'k1',
    body: '{"name":"x","idempotencyKey":"k1"}',
    input: { name: 'x', idempotencyKey: 'k1' },
  },
  {
    header: 'k1',
    body: '{"name":"x","idempotencyKey":"k2"}',
    input: { code: 'VALIDATION_FAILED', issues: ['idempotencyKey'] },
  },
];

test.each(keys)('Idempotency-Key $header with $body is read as $input', async (row) => {
  const headers = row.header ? { 'idempotency-key': row.header } : undefined;

  const input = await read(post('/things', recordThing), '/things', json(row.body, headers));

  expect(input).toEqual(row.input);
});

test('Idempotency-Key is ignored by operations without one', async () => {
  const init = json('{"note":"x"}', { 'idempotency-key': 'k1' });

  expect(await read(patch('/things/:id', touchThing), '/things/7', init)).not.toHaveProperty(
    'idempotencyKey',
  );
});

const createThing = thing('createThing', {
  type: kind,
  title: z.string(),
  parentId: z.string().optional(),
  due: z.codec(z.iso.datetime(), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  }),
});

test('a row may fix a value, rename a field and drop input', () => {
  const due = '2026-01-02T03:04:05.000Z';
  const rows = {
    fixed: post('/stories', createThing, { fixed: { type: 'story' } }),
    renamed: post('/things/:id/children', createThing, { renames: { id: 'parentId' } }),
    stricter: post('/things/small', createThing, {
      input: createThing.input.omit({ parentId: true }).extend({ title: z.string().max(3) }),
    }),
  };
  const given = { type: 'task', title: 'abc', due, parentId: 'p' };

  expect(Object.keys(rows.fixed.input.shape)).toEqual(['title', 'parentId', 'due']);
  expect(rows.fixed.toInput(given)).toEqual({ ...given, type: 'story' });
  expect(rows.renamed.toInput({ ...given, parentId: 'x', id: 'p' })).toEqual(given);
  expect(rows.stricter.toInput(given)).toEqual({ type: 'task', title: 'abc', due });
  expect(() => rows.stricter.toInput({ ...given, title: 'long' })).toThrow(/title/);
});

test('the input of every route matches OpenAPI', () => {
  const table = [
    post('/api/things', recordThing),
    post('/api/things/:id/touch', touchThing),
    post('/api/stories', createThing, { fixed: { type: 'story' } }),
    remove('/api/things/:id', touchThing),
  ];

  const { paths }: Json = createOpenApiDocument(table, { things: 'Things.', stories: 'Stories.' });

  const placesOf = ({ parameters }: Json) => parameters.map((row: Json) => [row.in, row.name]);
  const bodyOf = ({ requestBody }: Json) => ({
    required: requestBody.required,
    fields: Object.keys(requestBody.content['application/json'].schema.properties),
  });
  const recorded = paths['/api/things'].post;
  expect(placesOf(recorded)).toEqual([['header', 'Idempotency-Key']]);
  expect(bodyOf(recorded)).toEqual({ required: true, fields: ['name'] });
  const touched = paths['/api/things/{id}/touch'].post;
  expect(placesOf(touched)).toEqual([['path', 'id']]);
  expect(bodyOf(touched)).toEqual({ required: false, fields: ['note', 'count'] });
  expect(bodyOf(paths['/api/stories'].post).fields).toEqual(['title', 'parentId', 'due']);
  const removed = paths['/api/things/{id}'].delete;
  expect(removed).not.toHaveProperty('requestBody');
  expect(placesOf(removed)).toEqual([
    ['path', 'id'],
    ['query', 'note'],
    ['query', 'count'],
  ]);
});

const byId = get('/api/things/:id', thing('byId', { id: z.string() }));
const templates = get('/api/things/templates', thing('templates', {}));
const children = post('/api/things/:id/children', thing('children', { id: z.string() }));
const bulk = post('/api/things/bulk/:verb', thing('bulk', { verb: z.string() }));

test.each([
  { table: [byId, templates, children, bulk] },
  { table: [bulk, children, templates, byId] },
])('the more specific path wins in any order of the table', async ({ table }) => {
  const transport = createRestTransport(table);
  const budget = testBudget().open({ organizationId: 'one', actorId: 'one' });
  const lengths = { answered: 0, read: 0 };
  const ask = async (method: string, path: string) => {
    const fetch = toFetch(async (request) =>
      transport(request, { budget, lengths } as OperationContext).catch((error) =>
        jsonAnswer(codeOf(error)),
      ),
    );
    const response = await fetch(new Request(`${TEST_URL}${path}`, { method }));
    const { data, code } = (await response.json()) as Json;
    return data ?? code;
  };

  expect(await ask('GET', '/api/things/templates')).toBe('templates');
  expect(await ask('GET', '/api/things/7')).toBe('byId');
  expect(await ask('POST', '/api/things/bulk/children')).toBe('bulk');
  expect(await ask('POST', '/api/things/7/children')).toBe('children');
  expect(await ask('POST', '/api/things/templates')).toBe('METHOD_NOT_ALLOWED');
});

test('routes of one operation have distinct operationIds', () => {
  const table = [
    post('/api/things', createThing),
    post('/api/things/user-stories', createThing),
    post('/api/boards/:id/things', createThing),
    post('/api/epics', createThing, { id: 'createEpic' }),
  ];

  expect(table.map((route) => operationIdOf(route, table))).toEqual([
    'createThing',
    'createThingUserStories',
    'createThingBoardsThings',
    'createEpic',
  ]);
});

function thing<Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  return defineOperation({
    name,
    summary: 'Is only there for these tests.',
    permission: null,
    input: z.object(shape),
    output: z.string(),
    fails: [],
    handle: async () => name,
  });
}

/** The input that a route reads from a request, or its error code. */
async function read(route: Route, path: string, init?: RequestInit): Promise<Json> {
  const findRoute = createRouter([[route.method, route.path, createInputReader(route)]]);
  const fetch = toFetch(async (request) => {
    const found = findRoute(request.method, request.path);
    return jsonAnswer(await found?.target({ request, params: found.params }).catch(codeOf));
  });
  const response = await fetch(
    new Request(`${TEST_URL}${path}`, { method: route.method, ...init }),
  );
  return response.json();
}

function codeOf(error: unknown): Json {
  if (!(error instanceof DomainError)) throw error;
  const issues = error.issues.map(({ path }) => path);
  return { code: error.code, ...(issues.length > 0 && { issues }) };
}

function json(body: string, headers?: Record<string, string>): RequestInit {
  return { body, headers: { 'content-type': 'application/json', ...headers } };
}
