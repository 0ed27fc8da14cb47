import { createSchema, createYoga } from 'graphql-yoga';
import { expect, test } from 'vitest';
import type { GraphQLServerContext } from '../../src/graphql/context.ts';
import { createFastPath, graphqlPath } from '../../src/graphql/fast-path.ts';
import { negotiateMediaType } from '../../src/graphql/media-type.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const typeDefs = 'type Query { one: Int }';
const resolvers = { Query: { one: () => 1 } };
const answerByFastPath = createFastPath(
  createYoga<GraphQLServerContext>({ schema: createSchema({ typeDefs, resolvers }) }),
  [],
);

const GRAPHQL = 'application/graphql-response+json';
const JSON_ALONE = 'application/json';
const APOLLO = `${GRAPHQL},application/json;q=0.9`;
const URQL = `${GRAPHQL}, application/graphql+json, application/json, text/event-stream, multipart/mixed`;

test.each([
  { accept: undefined, answered: JSON_ALONE },
  { accept: '*/*', answered: JSON_ALONE },
  { accept: JSON_ALONE, answered: JSON_ALONE },
  { accept: GRAPHQL, answered: GRAPHQL },
  { accept: APOLLO, answered: GRAPHQL },
  { accept: URQL, answered: GRAPHQL },
])(
  'the fast path answers a request that accepts $accept as $answered',
  async ({ accept, answered }) => {
    const answer = await ask({ headers: { accept, 'content-type': JSON_ALONE } });

    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': `${answered}; charset=utf-8` },
      body: '{"data":{"one":1}}',
    });
  },
);

test.each([
  { method: 'GET' },
  { text: '[{"query":"{ one }"}]' },
  { text: '{' },
  { text: 'null' },
  { headers: { 'content-type': 'text/plain' } },
  { headers: {} },
  { headers: { 'content-type': JSON_ALONE, accept: `${JSON_ALONE};charset=utf-8` } },
  { headers: { 'content-type': JSON_ALONE, accept: `${JSON_ALONE};CHARSET=utf-8` } },
])('the fast path hands %j on to Yoga', (sent) => {
  expect(ask(sent)).toBeUndefined();
});

test.each([
  ['an operation', 'fast path', { method: 'POST', body: { query: '{ viewer { role } }' } }],
  ['a malformed document', 'fast path', { method: 'POST', body: { query: '{ viewer' } }],
  ['a batch', 'Yoga', { method: 'POST', body: [{ query: '{ viewer { role } }' }] }],
  ['GET', 'Yoga', { method: 'GET' }],
])('the server routes %s to: %s', async (_, path, sent) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { messages } = await channelMessages(graphqlPath, () => rest(key)('/graphql', sent));

  expect(messages).toEqual([path]);
});

type Sent = { method?: string; text?: string; headers?: Record<string, string | undefined> };

function ask({ method = 'POST', text = '{"query":"{ one }"}', headers }: Sent) {
  const request = {
    method,
    path: '/graphql',
    query: '',
    headers: headers ?? { 'content-type': JSON_ALONE },
    text: async () => text,
    signal: new AbortController().signal,
    address: '203.0.113.9',
  };
  const mediaType = negotiateMediaType(headers?.accept) ?? '';
  return answerByFastPath(request, { text, context: {} as GraphQLServerContext, mediaType });
}
