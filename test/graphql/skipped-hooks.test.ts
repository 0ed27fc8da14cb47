import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { expect, test } from 'vitest';
import type { GraphQLServerContext } from '../../src/graphql/context.ts';
import { createFastPath } from '../../src/graphql/fast-path.ts';
import { type ListedPlugin, useHookCheck } from '../../src/graphql/skipped-hooks.ts';
import { createGraphQLTransport } from '../../src/graphql/transport.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';

const schema = createSchema<GraphQLServerContext>({ typeDefs: 'type Query { one: Int }' });
const nothing = () => {};

test.each([
  'onRequest',
  'onRequestParse',
  'onResultProcess',
  'onResponse',
  'instrumentation',
  'onLaterVersion',
])('the server does not start with a plugin whose %s the fast path skips', (hook) => {
  expect(() => startWith({ [hook]: nothing })).toThrow(
    `Plugin 6 of the list uses ${hook}, which the fast path skips.`,
  );
});

test('the server starts with a plugin whose hooks the fast path runs', () => {
  const plugin: Plugin = { onParams: nothing, onExecute: nothing, onExecutionResult: nothing };

  expect(() => startWith(plugin)).not.toThrow();
});

test('a plugin that a listed plugin adds is checked too', () => {
  const added: Plugin = { onResponse: nothing };
  const plugin: Plugin = { onPluginInit: ({ addPlugin }) => addPlugin(added) };

  expect(() => startWith(plugin)).toThrow('added by listed plugins use onResponse');
});

test('a plugin that Yoga runs beside the list is checked too', () => {
  expect(() => check([], { plugins: [{ onRequestParse: nothing }] })).toThrow(
    '8 plugins of Yoga or added by listed plugins use onRequestParse',
  );
});

test('an entry for a hook that its plugin lacks is rejected', () => {
  const entry: ListedPlugin = { plugin: {}, skips: { onRequest: { notReached: 'Never.' } } };

  expect(() => check([entry])).toThrow('Plugin 1 of the list does not use onRequest.');
});

const run = [
  'onParams',
  'onEnveloped',
  'onParse',
  'onValidate',
  'onContextBuilding',
  'onExecute',
  'onExecutionResult',
];
const skipped = ['onRequest', 'onRequestParse', 'onResultProcess', 'onResponse'];

test('Yoga runs hooks from the parameters to the result on the fast path, and skips the others', async () => {
  const called: string[] = [];
  const hooks = [...run, ...skipped].map((name) => [name, () => void called.push(name)]);
  const yoga = createYoga<GraphQLServerContext>({ schema, plugins: [Object.fromEntries(hooks)] });
  const answerByFastPath = createFastPath(yoga, []);
  const request = postOf('{ one }');
  const context = {} as GraphQLServerContext;

  await answerByFastPath(request, await readAll(request, context));
  expect(called).toEqual(run);

  called.length = 0;
  const { headers } = request;
  const body = await request.text();
  await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body }, context);
  expect(new Set(called)).toEqual(new Set([...run, ...skipped]));
});

test('the fast path calls the replacement of a skipped hook', async () => {
  const yoga = createYoga<GraphQLServerContext>({ schema });
  const coveredBy = (result: object) => Object.assign(result, { extensions: { seen: true } });
  const listed = [{ plugin: {}, skips: { onResultProcess: { coveredBy } } }];
  const request = postOf('{ one }');
  const sent = await readAll(request);

  const answer = await createFastPath(yoga, listed)(request, sent);

  expect(answer?.body).toBe('{"data":{"one":null},"extensions":{"seen":true}}');
});

async function readAll({ text }: HttpRequest, context = {} as GraphQLServerContext) {
  return { text: await text(), context, mediaType: 'application/json' };
}

function postOf(query: string) {
  return {
    method: 'POST',
    path: '/graphql',
    query: '',
    headers: { 'content-type': 'application/json' },
    text: async () => JSON.stringify({ query }),
    signal: new AbortController().signal,
    address: '203.0.113.9',
  };
}

function startWith(plugin: Plugin) {
  const documents = plugin as object;
  return createGraphQLTransport({ schema, documents, costLimit: 1, maxCharacters: 1 });
}

function check(listed: readonly ListedPlugin[], { plugins = [] as Plugin[] } = {}) {
  const own = listed.map(({ plugin }) => plugin);
  return createYoga({
    multipart: false,
    cors: false,
    graphiql: false,
    plugins: [...own, ...plugins, useHookCheck(listed)],
  });
}
