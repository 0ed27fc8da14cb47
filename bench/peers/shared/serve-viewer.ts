import { createServer, type IncomingMessage } from 'node:http';
import type { Viewer } from '../../cases.ts';
import { hostname, port } from './environment.ts';

type Identify = (request: IncomingMessage) => Viewer | Promise<Viewer>;

/** Parses the request and answers with the viewer, without further work. */
export function serveViewer(identify: Identify): void {
  const server = createServer(async (request, response) => {
    const [viewer] = await Promise.all([identify(request), readBody(request)]);
    const isRest = request.url === '/api/me';
    const text = JSON.stringify(isRest ? { success: true, data: viewer } : { data: { viewer } });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  server.listen(port, hostname);
}

function readBody(request: IncomingMessage): Promise<unknown> {
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
