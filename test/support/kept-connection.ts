import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ServerProcess } from './server-process.ts';

type Sent = { method?: string; body?: unknown };

type Answer = { status: number | undefined; body: string; requestId: string };

/** A persistent connection, which stays with one process of a server with several. */
export class KeptConnection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: string;
  readonly #key: string;

  constructor({ url }: ServerProcess, key: string) {
    this.#url = url;
    this.#key = key;
  }

  async ask(path: string, { method = 'GET', body }: Sent = {}): Promise<Answer> {
    const sent = this.#open(path, method);
    sent.end(body && JSON.stringify(body));
    return answerTo(sent);
  }

  /** Sends the head of a request and half of its body. The returned function sends the rest. */
  async askSlowly(path: string, body: unknown): Promise<() => Promise<Answer>> {
    const content = JSON.stringify(body);
    const sent = this.#open(path, 'POST', {
      expect: '100-continue',
      'content-length': content.length,
    });
    sent.flushHeaders();
    await once(sent, 'continue');
    sent.write(content.slice(0, 5));
    return () => {
      sent.end(content.slice(5));
      return answerTo(sent);
    };
  }

  close(): void {
    this.#agent.destroy();
  }

  #open(path: string, method: string, headers = {}): ClientRequest {
    const authorization = `Bearer ${this.#key}`;
    return request(`${this.#url}${path}`, {
      agent: this.#agent,
      method,
      headers: { authorization, 'content-type': 'application/json', ...headers },
    });
  }
}

async function answerTo(sent: ClientRequest): Promise<Answer> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return {
    status: response.statusCode,
    body: await text(response),
    requestId: String(response.headers['x-request-id']),
  };
}
