import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeAppVersion } from '../../support/registered-operations.ts';

const text = '{ viewer { role } }';
const gone = 'query Gone { viewer { role } }';
const mutation = 'mutation { __typename }';
const hash = { version: 1, sha256Hash: 'a'.repeat(64) };

type Sent = { method?: string; path?: string; body?: unknown; headers?: Record<string, string> };

/** A request for each row of the table. */
const requests: Record<string, Sent> = {
  'an ID that is unknown, pending or of another organization': { body: { documentId: 'unknown' } },
  "the same in Apollo's extension, where texts may run": {
    body: { extensions: { persistedQuery: hash } },
  },
  'an ID that the organization has retired': { body: { documentId: 'x-web:Gone' } },
  'an ID with invalid characters, or more than 200': { body: { documentId: 'a b' } },
  'an ID and a text': { body: { documentId: 'unknown', query: text } },
  'different IDs in several places': { path: '/other', body: { documentId: 'unknown' } },
  'a mutation by GET': { method: 'GET', path: `?query=${encodeURIComponent(mutation)}` },
  'a mutation by QUERY': { method: 'QUERY', body: { query: mutation } },
  'another method than GET, POST and QUERY': { method: 'PUT', body: { query: text } },
  'a list of operations': { body: [{ query: text }] },
  'neither an ID nor a text': { body: {} },
  'a body that is not JSON': { body: '{' },
  'another media type of the body': {
    body: { query: text },
    headers: { 'content-type': 'text/plain' },
  },
  'a text with a syntax error': { body: { query: '{' } },
  'a text with more than 1,000 tokens': {
    body: { query: `{ viewer { ${'role '.repeat(1_000)} } }` },
  },
  'a text with more than 16,384 characters': { body: { query: `${text} #${'x'.repeat(16_384)}` } },
  'a text above another limit': { body: { query: `{ ${nested(16)} }` } },
  'a text that the schema does not allow': { body: { query: '{ nothing }' } },
  'variables that the schema does not allow': {
    body: { query: 'query ($id: ID!) { node(id: $id) { id } }' },
  },
  '`variables` that are no object': { body: { query: text, variables: [] } },
  'an `operationName` that the text does not have': { body: { query: text, operationName: 'B' } },
  'too many points': {
    body: {
      query: `{ projects(first: 100) { nodes { workItems(first: 100) { nodes { comments(first: 100) {
        nodes { id } } } } } } }`,
    },
  },
};

function nested(depth: number): string {
  return depth === 0 ? '__typename' : `a { ${nested(depth - 1)} }`;
}

const rows = [
  ...(await readFile('docs/persisted-operations.md', 'utf8')).matchAll(
    /^\| (.+?) +\| (\d{3}) +\| (\d{3}) +\| `(\w+)` +\|$/gm,
  ),
].map(([, request = '', status, inJson, code]) => ({ request, status, inJson, code }));

test('each documented refusal has a request here', () => {
  expect(rows.map(({ request }) => request).sort()).toEqual(Object.keys(requests).sort());
});

test('each documented refusal has its status in both media types, and its code', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeAppVersion(organization.id, { status: 'retired', operations: { gone } });
  const { fetch } = await testApp();

  const answer = async ({ method = 'POST', path = '', body, headers }: Sent, accept: string) => {
    const response = await fetch(
      new Request(`http://localhost:3001/graphql${path}`, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'application/json',
          accept,
          ...headers,
        },
        ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const { errors } = await response.json();
    return { status: `${response.status}`, code: errors?.[0]?.extensions?.code };
  };

  const answers = [];
  for (const { request } of rows) {
    const sent = requests[request] ?? {};
    const graphql = await answer(sent, 'application/graphql-response+json');
    const json = await answer(sent, 'application/json');
    answers.push({ request, status: graphql.status, inJson: json.status, code: graphql.code });
    expect([request, json.code]).toEqual([request, graphql.code]);
  }
  expect(answers).toEqual(rows);
});
