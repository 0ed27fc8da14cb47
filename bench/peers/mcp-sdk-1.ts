import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Viewer } from '../cases.ts';
import { hostname, port } from './shared/environment.ts';
import { identify } from './shared/identify.ts';
import { callTool, coreTools } from './shared/mcp-tools.ts';

type ExpressRequest = IncomingMessage & { body: unknown };

function getServer(viewer: Viewer): McpServer {
  const server = new McpServer({ name: 'work-items', version: '1.0.0' });
  for (const { name, config } of coreTools) {
    server.registerTool(name, config, (args: Record<string, unknown>) =>
      callTool(viewer, name, args),
    );
  }
  return server;
}

const app = createMcpExpressApp();

app.post('/mcp', async (request: ExpressRequest, response: ServerResponse) => {
  const server = getServer(await identify(request.headers.authorization));
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  response.on('close', () => {
    transport.close();
    server.close();
  });
  await server.connect(transport);
  await transport.handleRequest(request, response, request.body);
});

app.listen(port, hostname);
