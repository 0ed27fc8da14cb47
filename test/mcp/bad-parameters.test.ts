import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const client = { name: 'tests', version: '1.0.0' };

test.each([
  ['initialize', undefined],
  ['initialize', {}],
  ['initialize', []],
  ['initialize', { protocolVersion: 1, capabilities: {}, clientInfo: client }],
  ['initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 1 } }],
  ['initialize', { protocolVersion: '2025-11-25', capabilities: 'all', clientInfo: client }],
  ['tools/list', { cursor: 1 }],
  ['tools/list', { cursor: 'x' }],
  ['tools/list', { _meta: 'none' }],
  ['tools/call', undefined],
  ['tools/call', {}],
  ['tools/call', { name: 1 }],
  ['tools/call', { name: 'list_projects', arguments: [] }],
  ['ping', 'now'],
  ['server/discover', { _meta: 1 }],
])('%s with the parameters %j is the fault of the client', async (method, params) => {
  const app = await createTestApp();
  const { key } = await (await makeOrganization()).makeKey();

  const body = { jsonrpc: '2.0', id: 7, method, params };
  const { body: answer } = await rest(key, app.fetch)('/mcp', { method: 'POST', body });

  expect(answer).toMatchObject({ jsonrpc: '2.0', id: 7 });
  expect([-32600, -32602]).toContain(answer.error.code);
  expect(answer.error.message).not.toMatch(/[[\]{}]/);
});

test.each(['__proto__', 'constructor', 'toString'])(
  'the method %s, a name of every object, is not found',
  async (method) => {
    const app = await createTestApp();
    const { key } = await (await makeOrganization()).makeKey();

    const body = { jsonrpc: '2.0', id: 7, method };
    const { body: answer } = await rest(key, app.fetch)('/mcp', { method: 'POST', body });

    expect(answer).toMatchObject({ jsonrpc: '2.0', id: 7, error: { code: -32601 } });
  },
);

const unknownNames = [
  ['tools/call', { name: 'list_projects', argumets: { status: 'active' } }, 'arguments'],
  ['tools/call', { name: 'list_projects', arguments: {}, _metta: {} }, '_meta'],
  ['tools/list', { cursr: '1' }, 'cursor'],
] as const;

test.each(unknownNames)(
  '%s with the unknown parameter of %j is refused with the one that was meant, also in a batch',
  async (method, params, meant) => {
    const { key } = await (await makeOrganization()).makeKey();
    const request = { jsonrpc: '2.0', id: 7, method, params };
    const valid = { jsonrpc: '2.0', id: 8, method: 'tools/list' };
    const ask = (body: unknown) => rest(key)('/mcp', { method: 'POST', body });

    const alone = await ask(request);
    const inBatch = await ask([valid, request]);

    const error = { code: -32602, message: expect.stringContaining(`Did you mean ${meant}?`) };
    expect(alone.body).toEqual({ jsonrpc: '2.0', id: 7, error });
    expect(inBatch.body).toEqual({ jsonrpc: '2.0', id: null, error });
  },
);

test('parameters of newer protocols are known', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const params = { name: 'get_current_user', requestState: 'x', inputResponses: {} };
  const body = { jsonrpc: '2.0', id: 7, method: 'tools/call', params };

  const answer = await rest(key)('/mcp', { method: 'POST', body });

  expect(answer.body.error).toBeUndefined();
});
