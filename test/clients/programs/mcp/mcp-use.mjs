import { MCPClient } from 'mcp-use';
import { check, headers, search, url } from './site.mjs';

const client = new MCPClient({ mcpServers: { almirant: { url, headers } } });
const session = await client.createSession('almirant');
const tools = await session.listTools();
check(
  tools.map(({ name }) => name),
  await session.callTool('list_work_items', search),
);
await client.closeAllSessions();
process.exit();
