import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

type ReverseProxyOptions = {
  /** The path prefix that the proxy forwards. */
  prefix: string;
  /** Whether it removes the prefix. */
  strips: boolean;
};

export type ReverseProxy = {
  /** The public URL of the server behind it. */
  url: string;
  /** Sets the server, which may need the public URL at its start. */
  forwardTo: (origin: string) => void;
  stop: () => Promise<void>;
};

/** A reverse proxy on its own port. */
export async function startReverseProxy(options: ReverseProxyOptions): Promise<ReverseProxy> {
  const { prefix, strips } = options;
  let origin = '';
  const server = createServer((incoming, outgoing) => {
    const { url = '' } = incoming;
    const isBelow = url === prefix || url.startsWith(`${prefix}/`);
    if (!isBelow) return outgoing.writeHead(404).end('Nothing of the proxy.');
    const path = strips ? url.slice(prefix.length) || '/' : url;
    return forward({ incoming, outgoing }, `${origin}${path}`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    forwardTo: (found) => {
      origin = found;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse };

async function forward({ incoming, outgoing }: Exchange, url: string): Promise<void> {
  try {
    const { method, headers, socket } = incoming;
    const before = headers['x-forwarded-for'];
    const forwardedFor = [before, socket.remoteAddress].filter(Boolean).join(', ');
    const sent = request(url, { method, headers: { ...headers, 'x-forwarded-for': forwardedFor } });
    incoming.pipe(sent);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    await pipeline(answer, outgoing);
  } catch {
    outgoing.destroy();
  }
}
