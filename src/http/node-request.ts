import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import { abortedRequest } from './aborted-request.ts';
import { BodyBuffer } from './body-buffer.ts';
import { clientAddress } from './client-address.ts';
import { splitTarget } from './split-target.ts';

export type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse };

type NodeRequestOptions = {
  trustedProxies: number;
  /** Runs a wait for the client without counting the request as in progress. */
  whileWaiting: (request: NodeRequest, wait: Promise<string>) => Promise<string>;
  onAuthenticated: (request: NodeRequest) => void;
};

/** A request of node:http. */
export class NodeRequest implements HttpRequest {
  readonly method: string;
  path: string;
  readonly query: string;
  readonly headers: HttpRequest['headers'];
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #options: NodeRequestOptions;

  constructor({ incoming, outgoing }: Exchange, options: NodeRequestOptions) {
    const { method = 'GET', url = '/', headers } = incoming;
    const { path, query } = splitTarget(url.startsWith('/') ? url : withoutOrigin(url));
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#options = options;
  }

  text(): Promise<string> {
    const body = this.#read();
    // Most bodies arrive with the head. A slow one must not take the place of other requests.
    return this.#incoming.complete ? body : this.#options.whileWaiting(this, body);
  }

  authenticated(): void {
    this.#options.onAuthenticated(this);
  }

  get isAborted(): boolean {
    return this.#outgoing.destroyed;
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
      trustedProxies: this.#options.trustedProxies,
    });
  }

  #read(): Promise<string> {
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
      this.#incoming.once('error', (cause) => reject(abortedRequest(cause)));
    });
  }
}

/** Strips the origin of a request target in absolute form; `OPTIONS *` has none. */
function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?]*/i, '') || '/';
}
