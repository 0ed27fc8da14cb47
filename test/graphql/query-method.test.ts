import { expect, test } from 'vitest';
import { graphqlPath } from '../../src/graphql/fast-path.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { listeningApp } from '../support/listening-app.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeAppVersion } from '../support/registered-operations.ts';

const mutation = 'mutation M { createProject(input: { name: "Beacon" }) { __typename } }';
const registered = 'query WhoAmI { viewer { role } }';

/** With a charset, Yoga answers instead of the fast path. */
const paths = [
  ['fast path', 'application/graphql-response+json'],
  ['Yoga', 'application/graphql-response+json;charset=utf-8'],
];

test.each(paths)('QUERY runs queries with a body, on the path %s', async (path, accept = '') => {
  const { id, key } = await prepare();
  await makeAppVersion(id, { operations: { 'an-alias': registered } });
  const ask = (body: object) =>
    rest(key)('/graphql', { method: 'QUERY', body, headers: { accept } });

  const { result, messages } = await channelMessages(graphqlPath, () =>
    ask({ query: '{ __typename }' }),
  );

  expect({ status: result.status, data: result.body.data, messages }).toEqual({
    status: 200,
    data: { __typename: 'Query' },
    messages: [path],
  });
  expect((await ask({ documentId: 'an-alias' })).body.data).toEqual({ viewer: { role: 'OWNER' } });
});

test.each(paths)('QUERY refuses mutations, on the path %s', async (_path, accept = '') => {
  const { id, key } = await prepare();
  await makeAppVersion(id, { operations: { 'a-change': mutation } });
  const both = `query Q { __typename } ${mutation}`;
  const bodies = [
    { query: mutation },
    { query: both, operationName: 'M' },
    { documentId: 'a-change' },
  ];

  for (const body of bodies) {
    const answer = await rest(key)('/graphql', { method: 'QUERY', body, headers: { accept } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.body.errors[0].extensions.code).toBe('METHOD_NOT_ALLOWED');
    expect(answer.body).not.toHaveProperty('data');
  }

  expect((await contentOf(id)).projects).toEqual([]);
});

test('QUERY takes JSON only', async () => {
  const { key } = await prepare();
  const headers = { 'content-type': 'text/plain' };

  const answer = await rest(key)('/graphql', { method: 'QUERY', body: '{}', headers });

  expect(answer.status).toBe(415);
});

test('QUERY works over a connection', async () => {
  const { key } = await prepare();
  const { url, stop } = await listeningApp();
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'QUERY',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });

    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  } finally {
    await stop();
  }
});

async function prepare() {
  const organization = await makeOrganization();
  return { id: organization.id, key: (await organization.makeKey()).key };
}
