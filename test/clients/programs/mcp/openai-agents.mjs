import { getAllMcpTools, MCPServerStreamableHttp } from '@openai/agents';
import { check, headers, search, url } from './site.mjs';

const server = new MCPServerStreamableHttp({ url, requestInit: { headers }, name: 'almirant' });
await server.connect();
const tools = await getAllMcpTools([server]);
check(
  tools.map(({ name }) => name),
  await server.callTool('list_work_items', search),
);
await server.close();
