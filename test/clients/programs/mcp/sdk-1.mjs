import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { check, headers, search, url } from './site.mjs';

const client = new Client({ name: 'compatibility', version: '1.0.0' });
await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }));
const { tools } = await client.listTools();
const answer = await client.callTool({ name: 'list_work_items', arguments: search });
check(
  tools.map(({ name }) => name),
  answer,
);
await client.close();
