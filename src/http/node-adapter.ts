import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../errors.ts';
import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';
import { BodyBuffer } from './body-buffer.ts';
import { clientAddress } from './client-address.ts';
import type { Connections } from './connections.ts';
import type { Handle } from './fetch-adapter.ts';
import { splitTarget } from './split-target.ts';

const NOT_MODIFIED = 304;

type ListenerOptions = {
  /** Number of reverse proxies in front of the server. */
  trustedProxies: number;
  connections: Connections;
};

/** Adapts the server to node:http directly, without Fetch API objects in between. */
export function toRequestListener(handle: Handle, options: ListenerOptions): RequestListener {
  const { trustedProxies, connections } = options;
  return (incoming, outgoing) => {
    connections.note(outgoing);
    handle(new NodeRequest(incoming, outgoing, trustedProxies))
      .then((answer) => {
        connections.prepare(outgoing);
        return write(answer, { incoming, outgoing });
      })
      // A truncated response must not look complete, so the connection is destroyed.
      .catch(() => outgoing.destroy());
  };
}

class NodeRequest implements HttpRequest {
  readonly method: string;
  path: string;
  readonly query: string;
  readonly headers: HttpRequest['headers'];
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #trustedProxies: number;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, trustedProxies: number) {
    const { method = 'GET', url = '/', headers } = incoming;
    const { path, query } = splitTarget(url.startsWith('/') ? url : withoutOrigin(url));
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#trustedProxies = trustedProxies;
  }

  text(): Promise<string> {
    return new Promise((resolve, reject) => {
      const body = new BodyBuffer(this.#incoming.headers['content-length']);
      this.#incoming.on('data', (chunk: Buffer) => {
        try {
          body.add(chunk);
        } catch (error) {
          reject(error);
        }
      });
      this.#incoming.once('end', () => resolve(body.toText()));
      this.#incoming.once('error', (cause) => reject(aborted(cause)));
    });
  }

  get signal(): AbortSignal {
    const controller = new AbortController();
    this.#outgoing.once('close', () => {
      if (!this.#outgoing.writableFinished) controller.abort();
    });
    return controller.signal;
  }

  get address(): string {
    return clientAddress({
      peer: this.#incoming.socket.remoteAddress,
      forwardedFor: headerOf(this, 'x-forwarded-for'),
      trustedProxies: this.#trustedProxies,
    });
  }
}

/** Strips the origin of a request target in absolute form; `OPTIONS *` has none. */
function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}

function aborted(cause: Error): DomainError {
  return new DomainError(
    'VALIDATION_FAILED',
    'The connection closed before the end of the request body. Send the request again.',
    { cause },
  );
}

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse };

async function write(answer: Answer, { incoming, outgoing }: Exchange): Promise<void> {
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
