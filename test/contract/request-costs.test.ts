import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';

const text = 'query WhoAmI { viewer { user { id name } organization { id } permissions } }';
const rpc = (method: string, params?: object) => ({ jsonrpc: '2.0', id: 1, method, params });
const call = (name: string, given: object) => rpc('tools/call', { name, arguments: given });

/** Maximum SQL statements, and maximum bytes of the answer with its headers. */
const requests = [
  { title: 'REST /api/me', path: '/api/me', statements: 1, bytes: 1_700 },
  { title: 'REST, a page of one', path: '/api/projects', statements: 4, bytes: 1_130 },
  {
    title: 'GraphQL by text',
    path: '/graphql',
    body: { query: text },
    statements: 1,
    bytes: 1_500,
  },
  {
    title: 'GraphQL by id',
    path: '/graphql',
    body: { documentId: idOf(text) },
    statements: 1,
    bytes: 1_500,
  },
  { title: 'MCP tools/list', path: '/mcp', body: rpc('tools/list'), statements: 1, bytes: 60_000 },
  {
    title: 'MCP tools/call',
    path: '/mcp',
    body: call('get_current_user', {}),
    statements: 1,
    bytes: 3_500,
  },
];

test.each(requests)('$title takes $statements statements and $bytes bytes at most', async (row) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await organization.makeProject();
  await makeAppVersion(organization.id, { operations: { alias: text } });
  const { fetch } = await testApp();
  const ask = () =>
    fetch(
      new Request(`${TEST_URL}${row.path}`, {
        method: row.body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: row.body ? JSON.stringify(row.body) : null,
      }),
    );
  await ask();

  let response = new Response();
  const statements = await statementsOf(async () => {
    response = await ask();
  });

  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const bytes = Buffer.byteLength(headers + (await response.text()));
  expect(response.status).toBe(200);
  expect({ statements: statements.length, bytes }).toEqual({
    statements: row.statements,
    bytes: Math.min(bytes, row.bytes),
  });
});
