import { createServer, type IncomingMessage } from 'node:http';
import type { Viewer } from '../cases.ts';
import { hostname, port } from './address.ts';

type Identify = (request: IncomingMessage) => Viewer | Promise<Viewer>;

/** Parses what it is sent and answers each case with the viewer, and does nothing else. */
export function serveJson(identify: Identify): void {
  const server = createServer(async (request, response) => {
    const [viewer, body] = await Promise.all([identify(request), readBody(request)]);
    const text = JSON.stringify(answer(request.url ?? '', viewer, body));
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  server.listen(port, hostname);
}

function answer(path: string, viewer: Viewer, body: { id?: unknown } | undefined): object {
  if (path === '/api/me') return { success: true, data: viewer };
  if (path === '/graphql') return { data: { viewer } };
  const content = [{ type: 'text', text: JSON.stringify(viewer) }];
  return { jsonrpc: '2.0', id: body?.id, result: { content, structuredContent: viewer } };
}

function readBody(request: IncomingMessage): Promise<{ id?: unknown } | undefined> {
  if (request.method === 'GET') return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => resolve(JSON.parse(text)));
    request.on('error', reject);
  });
}
