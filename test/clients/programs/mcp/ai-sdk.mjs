import { createMCPClient } from '@ai-sdk/mcp';
import { check, headers, search, url } from './site.mjs';

const client = await createMCPClient({ transport: { type: 'http', url, headers } });
const tools = await client.tools();
const answer = await tools.list_work_items.execute(search, { toolCallId: '1', messages: [] });
check(Object.keys(tools), answer);
await client.close();
