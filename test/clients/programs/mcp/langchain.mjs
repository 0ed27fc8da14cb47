import { MultiServerMCPClient } from '@langchain/mcp-adapters';
import { check, headers, search, url } from './site.mjs';

const client = new MultiServerMCPClient({ mcpServers: { almirant: { url, headers } } });
const tools = await client.getTools();
const tool = tools.find(({ name }) => name.endsWith('list_work_items'));
check(
  tools.map(({ name }) => name),
  await tool.invoke(search),
);
await client.close();
