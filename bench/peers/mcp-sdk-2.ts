import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { Viewer } from '../cases.ts';
import { hostname, port } from './shared/environment.ts';
import { identify } from './shared/identify.ts';
import { callTool, coreTools } from './shared/mcp-tools.ts';

const handler = createMcpHandler(({ authInfo }) => {
  const viewer = authInfo?.extra?.viewer as Viewer;
  const server = new McpServer({ name: 'work-items', version: '1.0.0' });
  for (const { name, config } of coreTools) {
    server.registerTool(name, config, (args) => callTool(viewer, name, args));
  }
  return server;
});

const handle = toNodeHandler(handler);

createServer(async (request, response) => {
  const viewer = await identify(request.headers.authorization);
  const auth = { token: '', clientId: '', scopes: [], extra: { viewer } };
  await handle(Object.assign(request, { auth }), response);
}).listen(port, hostname);
