import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { type Json, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const mounts = ['/mcp', '/api/mcp'];
const names = tools
  .filter(({ toolset }) => toolset === 'core')
  .map(({ definition }) => definition.name);
const json = { 'content-type': 'application/json' };

test.each(mounts)('%s handles requests of the older protocol in any order', async (path) => {
  const { send, organization } = await prepare(path);
  const clientInfo = { name: 'claude-code', version: '2.1.0' };
  const greeting = { protocolVersion: '2025-11-25', capabilities: { roots: {} }, clientInfo };
  const headers = {
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': '2025-11-25',
  };

  const called = await send(request('tools/call', { name: 'get_current_user' }), headers);
  const listed = await send(request('tools/list'), headers);
  const started = await send({ jsonrpc: '2.0', method: 'notifications/initialized' }, headers);
  const greeted = await send(request('initialize', greeting));

  expect(greeted.message.result).toMatchObject({
    protocolVersion: '2025-11-25',
    capabilities: { tools: { listChanged: false } },
    serverInfo: { name: 'almirant' },
    instructions: expect.any(String),
  });
  expect(started).toMatchObject({ status: 202, message: undefined });
  expect(listed.message.result.tools.map(({ name }: Json) => name)).toEqual(names);
  expect(called.message.result.structuredContent.organizationId).toBe(organization.id);
  for (const { headers } of [greeted, started, listed, called]) {
    expect(headers.get('mcp-session-id')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test.each(mounts)('%s handles requests of the newest protocol', async (path) => {
  const { send, organization } = await prepare(path);
  const modern = (method: string, params: object = {}) => {
    const name = 'name' in params && typeof params.name === 'string' && params.name;
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': method };
    return send(request(method, { ...params, _meta: meta }), {
      ...headers,
      ...(name && { 'mcp-name': name }),
    });
  };

  const discovered = await modern('server/discover');
  const listed = await modern('tools/list');
  const called = await modern('tools/call', { name: 'get_current_user', arguments: {} });
  const unknown = await modern('unknown/method');

  expect(discovered.message.result).toMatchObject({
    supportedVersions: ['2026-07-28'],
    capabilities: { tools: { listChanged: false } },
    instructions: expect.any(String),
  });
  expect(listed.message.result).toMatchObject({ cacheScope: 'private', ttlMs: expect.any(Number) });
  expect(listed.message.result.tools.map(({ name }: Json) => name)).toEqual(names);
  expect(called.message.result.structuredContent.organizationId).toBe(organization.id);
  expect(unknown).toMatchObject({ status: 404, message: { error: { code: -32601 } } });
});

test('a subscription gets a response while its stream stays open', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await testApp();
  const params = { notifications: {}, _meta: meta };
  const response = await fetch(
    new Request(`${TEST_URL}/mcp`, {
      method: 'POST',
      headers: {
        ...json,
        authorization: `Bearer ${key}`,
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'subscriptions/listen',
      },
      body: JSON.stringify(request('subscriptions/listen', params)),
    }),
  );

  const reader = response.body?.getReader();
  const { value, done } = (await reader?.read()) ?? {};
  await reader?.cancel();

  expect({ status: response.status, done }).toEqual({ status: 200, done: false });
  expect(new TextDecoder().decode(value)).toContain('notifications/subscriptions/acknowledged');
});

const accepts = [undefined, '*/*', 'application/json', 'text/event-stream', 'text/html'];

test.each(accepts)('a client that accepts %s gets a response', async (accept) => {
  const { send } = await prepare('/mcp');

  const { status, message } = await send(request('tools/list'), accept ? { accept } : {});

  expect(status).toBe(200);
  expect(message.result.tools.map(({ name }: Json) => name)).toEqual(names);
});

test.each([undefined, '*/*', 'application/json'])(
  'a client that accepts %s gets plain JSON instead of a stream',
  async (accept) => {
    const { key } = await (await makeOrganization()).makeKey();
    const headers = accept ? { accept } : undefined;
    const send = (body: Json) => rest(key)('/mcp', { method: 'POST', body, headers });

    const one = await send(request('ping'));
    const batch = await send([request('ping')]);

    expect(one.headers.get('content-type')).toBe('application/json');
    expect(one.body).toMatchObject({ id: 1, result: {} });
    expect(batch.body).toMatchObject([{ id: 1, result: {} }]);
  },
);

test('every message of a batch gets a response', async () => {
  const { send } = await prepare('/mcp');

  const { status, messages } = await send([request('ping'), { ...request('tools/list'), id: 2 }]);

  expect(status).toBe(200);
  expect(messages.flat().map(({ id }: Json) => id)).toEqual([1, 2]);
});

test('a session ID from a client is ignored', async () => {
  const { send } = await prepare('/mcp');

  const { status } = await send(request('tools/list'), { 'mcp-session-id': 'of-another-server' });

  expect(status).toBe(200);
});

test('an unknown protocol version is rejected with the supported ones', async () => {
  const { send } = await prepare('/mcp');

  const { status, message } = await send(request('ping'), { 'mcp-protocol-version': '1999-01-01' });

  expect(status).toBe(400);
  expect(message.error.message).toContain('2025-11-25');
});

test.each(['unknown/method', 'resources/list', 'prompts/list', 'logging/setLevel'])(
  'a method that is not offered is not found: %s',
  async (method) => {
    const { send } = await prepare('/mcp');

    const { message } = await send(request(method));

    expect(message).toMatchObject({ id: 1, error: { code: -32601 } });
  },
);

const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
  'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1.0.0' },
};

function request(method: string, params?: object) {
  return { jsonrpc: '2.0', id: 1, method, params };
}

/** An organization and a client that uses plain HTTP. */
async function prepare(path: string) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { fetch } = await testApp();
  const send = async (body: object, headers: Record<string, string> = {}) => {
    const response = await fetch(
      new Request(`${TEST_URL}${path}`, {
        method: 'POST',
        headers: { ...json, authorization: `Bearer ${key}`, ...headers },
        body: JSON.stringify(body),
      }),
    );
    const messages = messagesIn(await response.text());
    return { status: response.status, headers: response.headers, messages, message: messages[0] };
  };
  return { organization, send };
}

/** The messages of a response, which is JSON or an event stream. */
function messagesIn(text: string): Json[] {
  const events = [...text.matchAll(/^data: (.+)$/gm)].map(([, data]) => data ?? '');
  return (events.length > 0 ? events : [text].filter(Boolean)).map((data) => JSON.parse(data));
}
