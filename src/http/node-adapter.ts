import type { IncomingMessage, RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from '../transport/exchange.ts';
import type { Admission } from './admission.ts';
import { type Connections, MAX_PIPELINED } from './connections.ts';
import type { AllowOrigin } from './cross-origin.ts';
import type { Handle } from './fetch-adapter.ts';
import { KnownCredentials } from './known-credentials.ts';
import { type Exchange, NodeRequest } from './node-request.ts';
import { refuse } from './refuse.ts';

const NOT_MODIFIED = 304;
const TOO_LARGE = 413;
/** A larger rest of a body costs more to read than a new connection. */
const MAX_UNREAD_BYTES = 65_536;

type ListenerOptions = {
  /** Number of reverse proxies in front of the server. */
  trustedProxies: number;
  connections: Connections;
  admission: Admission;
  allowOrigin?: AllowOrigin | undefined;
  publicUrl: string;
  /** Whether a request is always served, such as the liveness probe. */
  isVital: (path: string) => boolean;
};

/** Adapts the server to node:http directly, without Fetch API objects in between. */
export function toRequestListener(handle: Handle, options: ListenerOptions): RequestListener {
  const { trustedProxies, connections, admission, publicUrl, isVital } = options;
  const { allowOrigin = (_request, answer) => answer } = options;
  const credentials = new KnownCredentials();

  const write = (answer: Answer, exchange: Exchange) => {
    // Otherwise the rest of the body would be read before the next request.
    if (answer.status === TOO_LARGE) exchange.outgoing.shouldKeepAlive = false;
    connections.prepare(exchange.outgoing);
    // A truncated response must not look complete, so the connection is destroyed.
    send(answer, exchange).catch(() => exchange.outgoing.destroy());
  };
  const serve = async (request: NodeRequest, exchange: Exchange) => {
    try {
      write(await handle(request), exchange);
    } catch {
      exchange.outgoing.destroy();
    } finally {
      admission.leave();
    }
  };
  const turnAway = (request: NodeRequest, exchange: Exchange) => {
    if (leavesMuch(exchange.incoming)) exchange.outgoing.shouldKeepAlive = false;
    write(allowOrigin(request, refuse(request, publicUrl)), exchange);
  };
  const queue = (request: NodeRequest, exchange: Exchange) => {
    const withdraw = admission.wait({
      owner: credentials.ownerOf(request),
      start: () => void serve(request, exchange),
      refuse: () => turnAway(request, exchange),
    });
    exchange.outgoing.once('close', withdraw);
  };
  const requestOptions = {
    trustedProxies,
    onAuthenticated(request: NodeRequest) {
      if (admission.isBusy) credentials.note(request);
    },
    async whileWaiting(request: NodeRequest, wait: Promise<string>) {
      admission.leave();
      const text = await wait.catch((error) => {
        admission.enterAnyway();
        throw error;
      });
      if (!admission.enter()) await admission.reenter(credentials.ownerOf(request));
      return text;
    },
  };

  return (incoming, outgoing) => {
    const exchange = { incoming, outgoing };
    const unanswered = connections.note(outgoing);
    // The connection ends with the answer to the first one too many.
    if (unanswered > MAX_PIPELINED + 1) return;
    const request = new NodeRequest(exchange, requestOptions);
    if (unanswered > MAX_PIPELINED) {
      outgoing.shouldKeepAlive = false;
      incoming.socket.pause();
      write(allowOrigin(request, refuse(request, publicUrl)), exchange);
    } else if (admission.enter()) {
      void serve(request, exchange);
    } else if (isVital(request.path)) {
      admission.enterAnyway();
      void serve(request, exchange);
    } else {
      queue(request, exchange);
    }
  };
}

/** Whether much of the body would have to be read before the next request of the connection. */
function leavesMuch({ headers, complete }: IncomingMessage): boolean {
  if (complete) return false;
  const length = Number(headers['content-length'] ?? 0);
  return headers['transfer-encoding'] !== undefined || length > MAX_UNREAD_BYTES;
}

async function send(answer: Answer, { incoming, outgoing }: Exchange): Promise<void> {
  const { status, headers, cookies, body } = answer;
  if (cookies) outgoing.setHeader('set-cookie', cookies);
  if (body instanceof ReadableStream) {
    outgoing.writeHead(status, headers).flushHeaders();
    await pipeline(Readable.fromWeb(body as never), outgoing);
    return;
  }
  const content = body ?? '';
  if (status !== NOT_MODIFIED) headers['content-length'] = `${Buffer.byteLength(content)}`;
  outgoing.writeHead(status, headers);
  outgoing.end(incoming.method === 'HEAD' ? '' : content);
}
