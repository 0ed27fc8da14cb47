#!/usr/bin/env bash
# Packages: @modelcontextprotocol/server 2.4.0 with @modelcontextprotocol/client 2.4.0,
#   @modelcontextprotocol/sdk 1.32.2 (server and client), zod 4.6.7
# Expected: the server checks a tool's result against its `outputSchema`, so a result that it sends
#   is one that the client of the same SDK accepts.
# Happens: the server parses `structuredContent` with zod, discards zod's output and sends the
#   original. `tools/list` publishes the schema of zod's output: it requires a field that has a
#   default, and forbids an unknown key, which zod strips. The client checks the original against
#   this schema and throws, but only after `listTools()`; before, it accepts the same result.
# Matters: a handler that returns a row with one more column, or leaves a default to the schema,
#   passes a test that only calls it, and fails in a client that lists the tools first, as MCP hosts
#   do. Remedy: parse in the handler and return zod's output.
# Source: https://github.com/modelcontextprotocol/typescript-sdk/issues/2464 (about version 1);
#   read in `validateToolOutput` of both servers, `getToolOutputValidator` of the version 1 client,
#   and zod's v4/core/to-json-schema.d.ts (`io`)
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 \
  @modelcontextprotocol/sdk@1.32.2 zod@4.6.7

cat >"$folder/finding.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport as InMemoryTransport1 } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer as McpServer1 } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const sdks = {
  'version 1': { Server: McpServer1, Client: Client1, Transport: InMemoryTransport1 },
  'version 2': { Server: McpServer, Client, Transport: InMemoryTransport },
};
const outputSchema = z.object({ title: z.string(), points: z.number().default(0) });
const results = {
  complete: { title: 'Write it down', points: 3 },
  without_default: { title: 'Write it down' },
  with_another_key: { title: 'Write it down', points: 3, column: 'Done' },
};
const expected = Object.keys(sdks).flatMap((sdk) => [
  `${sdk}, not listed, complete: accepted`,
  `${sdk}, not listed, without_default: accepted`,
  `${sdk}, not listed, with_another_key: accepted`,
  `${sdk}, listed, complete: accepted`,
  `${sdk}, listed, without_default: refused, data must have required property 'points'`,
  `${sdk}, listed, with_another_key: refused, data must NOT have additional properties`,
]);

const packages = ['server', 'client', 'sdk'].map((name) => `@modelcontextprotocol/${name}`);
for (const name of [...packages, 'zod']) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  console.log(name, JSON.parse(readFileSync(file, 'utf8')).version);
}

async function connect({ Server, Client, Transport }) {
  const server = new Server({ name: 'tasks', version: '1.0.0' });
  for (const [name, structuredContent] of Object.entries(results)) {
    const content = [{ type: 'text', text: JSON.stringify(structuredContent) }];
    server.registerTool(name, { outputSchema }, async () => ({ content, structuredContent }));
  }
  const [near, far] = Transport.createLinkedPair();
  await server.connect(far);
  const client = new Client({ name: 'host', version: '1.0.0' });
  await client.connect(near);
  return client;
}

async function call(client, name) {
  try {
    const { isError } = await client.callTool({ name, arguments: {} });
    return isError ? 'failed on the server' : 'accepted';
  } catch (error) {
    return `refused, ${error.message.split(': ').at(-1)}`;
  }
}

const seen = [];
for (const [sdk, parts] of Object.entries(sdks)) {
  for (const when of ['not listed', 'listed']) {
    const client = await connect(parts);
    if (when === 'listed') await client.listTools();
    for (const name of Object.keys(results)) {
      seen.push(`${sdk}, ${when}, ${name}: ${await call(client, name)}`);
      console.log(seen.at(-1));
    }
    await client.close();
  }
}

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
