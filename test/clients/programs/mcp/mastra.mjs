import { MCPClient } from '@mastra/mcp';
import { check, headers, search, url } from './site.mjs';

const server = { url: new URL(url), requestInit: { headers } };
const client = new MCPClient({ servers: { almirant: server } });
const tools = await client.listTools();
check(Object.keys(tools), await tools.almirant_list_work_items.execute(search, {}));
await client.disconnect();
