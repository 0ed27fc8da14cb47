import { beforeAll, expect, test } from 'vitest';
import { graphqlPath } from '../../src/graphql/fast-path.ts';
import { mcpPath } from '../../src/mcp/fast-path.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { type Json, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeOperationTool } from '../support/registered-operations.ts';

const ALL = '?toolsets=all';
const PUBLISHED = 'who_am_i';
const META = 'io.modelcontextprotocol/protocolVersion';

let key: string;
beforeAll(async () => {
  const organization = await makeOrganization();
  ({ key } = await organization.makeKey());
  await makeOperationTool(organization.id, {
    name: PUBLISHED,
    text: 'query WhoAmI { viewer { role } }',
  });
});

const list = message('tools/list');
const call = message('tools/call', { name: 'get_current_user' });

const fast: [name: string, sent: Sent][] = [
  ['a list of built-in tools', { body: list }],
  ['a list of selected toolsets', { body: list, query: '?toolsets=core,planning' }],
  ['a call of a built-in tool', { body: call }],
  ['a call whose tool fails', { body: message('tools/call', { name: 'get_project' }) }],
  ['a call with a progress token', { body: withMeta({ progressToken: 1 }) }],
  ['a client that accepts JSON only', { body: call, headers: { accept: 'application/json' } }],
  ['a client that accepts anything', { body: call, headers: { accept: '*/*' } }],
  ['a known protocol version', { body: call, headers: { 'mcp-protocol-version': '2025-06-18' } }],
];

test.each(fast)('the fast path handles %s', async (_, sent) => {
  expect(await pathsOf(sent)).toEqual(['fast path']);
});

const handedOn: [name: string, sent: Sent][] = [
  ['a list with published tools', { body: list, query: ALL }],
  ['a call of a published tool', { body: message('tools/call', { name: PUBLISHED }), query: ALL }],
  ['a call of an unknown tool', { body: message('tools/call', { name: 'nothing' }) }],
  ['another method', { body: message('ping') }],
  ['a notification', { body: { jsonrpc: '2.0', method: 'notifications/initialized' } }],
  ['a batch', { body: [call] }],
  ['a malformed message', { body: { ...call, id: null } }],
  ['a message of a newer protocol', { body: withMeta({ [META]: '2026-06-18' }) }],
  ['the header mcp-method', { body: call, headers: { 'mcp-method': 'tools/call' } }],
  ['the header mcp-name', { body: call, headers: { 'mcp-name': 'get_current_user' } }],
  [
    'an unknown protocol version',
    { body: call, headers: { 'mcp-protocol-version': '1999-01-01' } },
  ],
  ['another media type', { body: call, headers: { 'content-type': 'text/plain' } }],
  ['a client that accepts streams only', { body: call, headers: { accept: 'text/event-stream' } }],
  ['GET', { method: 'GET' }],
];

test.each(handedOn)('the fast path hands %s on to the SDK', async (_, sent) => {
  expect(await pathsOf(sent)).toEqual(['SDK']);
});

test('the operation of a published tool takes the fast path of GraphQL', async () => {
  const body = message('tools/call', { name: PUBLISHED });

  const { messages } = await channelMessages(graphqlPath, () => pathsOf({ body, query: ALL }));

  expect(messages).toEqual(['fast path']);
});

type Sent = {
  method?: string;
  body?: Json;
  query?: string;
  headers?: Record<string, string>;
};

async function pathsOf({ method = 'POST', query = '', ...sent }: Sent): Promise<unknown[]> {
  const { messages } = await channelMessages(mcpPath, () =>
    rest(key)(`/mcp${query}`, { method, ...sent }),
  );
  return messages;
}

function message(method: string, params?: object) {
  return { jsonrpc: '2.0', id: 1, method, ...(params && { params }) };
}

function withMeta(meta: object) {
  return message('tools/call', { name: 'get_current_user', _meta: meta });
}
