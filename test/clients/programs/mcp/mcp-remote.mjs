import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { check, headers, search, url } from './site.mjs';

const client = new Client({ name: 'compatibility', version: '1.0.0' });
const header = `Authorization:${headers.authorization}`;
await client.connect(
  new StdioClientTransport({
    command: 'mcp-remote',
    args: [url, '--allow-http', '--header', header],
    env: process.env,
  }),
);
const { tools } = await client.listTools();
const answer = await client.callTool({ name: 'list_work_items', arguments: search });
check(
  tools.map(({ name }) => name),
  answer,
);
await client.close();
