import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AllowOrigin } from '../../src/http/cross-origin.ts';
import { listen } from '../../src/http/listen.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

type Options = {
  /** Whether a request is started only with its body. */
  readsBody?: boolean;
  trustedProxies?: number;
  allowOrigin?: AllowOrigin;
};

/** A server that answers nothing before `finish` but `/health/live`. */
export async function heldServer({ readsBody = false, ...options }: Options = {}) {
  let finish = () => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const begun: HttpRequest[] = [];
  const read: HttpRequest[] = [];
  const handle = async (request: HttpRequest) => {
    begun.push(request);
    request.authenticated?.();
    if (readsBody) await request.text();
    read.push(request);
    if (!request.path.endsWith('/health/live')) await isFinished;
    return jsonAnswer({});
  };
  const address = { port: 0, hostname: '127.0.0.1', publicUrl: 'https://example.com/base' };
  const { port, stop } = await listen({ handle, ...address, ...options });
  onTestFinished(() => stop());
  return {
    port,
    finish,
    arrived: countArrivals(port),
    paths: () => begun.map(({ path }) => path),
    started: () => namesOf(begun),
    /** The requests whose body has been read. */
    read: () => namesOf(read),
  };
}

/** Counts the requests that a server has received, those that wait included. */
function countArrivals(port: number): () => number {
  let count = 0;
  const note = (message: unknown) => {
    if ((message as { socket: Socket }).socket.localPort === port) count += 1;
  };
  subscribe('http.server.request.start', note);
  onTestFinished(() => void unsubscribe('http.server.request.start', note));
  return () => count;
}

function namesOf(requests: readonly HttpRequest[]) {
  return requests.map(({ headers }) => headers['x-name']);
}

type Sent = {
  path?: string;
  name?: string;
  headers?: string[];
  /** The stated length of a body that does not follow. */
  length?: number;
  body?: string;
  /** How many requests follow each other on the connection. */
  times?: number;
};

/** Sends requests over a connection of their own. */
export async function sendRaw(port: number, sent: Sent = {}) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  await once(socket, 'connect');
  await new Promise((resolve) => socket.write(toText(sent).repeat(sent.times ?? 1), resolve));
  return { socket, text: () => received };
}

function toText({ path = '/', name = 'x', length, body = '', headers = [] }: Sent): string {
  const lines = [`Host: x`, `X-Name: ${name}`, ...headers];
  if (length !== undefined) lines.push(`Content-Length: ${length}`);
  const hasBody = lines.some((line) => /^(content-length|transfer-encoding):/i.test(line));
  return `${hasBody ? 'POST' : 'GET'} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
