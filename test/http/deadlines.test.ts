import { expect, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';
import { rawExchange } from '../support/raw-exchange.ts';

const SOON = 100;
const LONG = 60_000;

test.concurrent('a request that does not arrive within its deadline gets 408 and is cut', async () => {
  const { port, stop } = await startServer({ requestMs: SOON, idleMs: LONG });

  const text = await rawExchange(
    port,
    'POST /late HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
  );

  expect(text).toMatch(/^HTTP\/1\.1 408 /);
  await stop();
});

test.concurrent('a connection that is idle beyond its deadline is closed', async () => {
  const { port, stop } = await startServer({ requestMs: LONG, idleMs: SOON });

  const text = await rawExchange(port, 'GET /quick HTTP/1.1\r\nHost: x\r\n\r\n');

  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  await stop();
});

test.concurrent('a stopping server cuts requests that are in progress after its deadline', async () => {
  const { port, stop, received } = await startServer({ stopMs: SOON });
  const closed = rawExchange(port, 'GET /never HTTP/1.1\r\nHost: x\r\n\r\n');
  await expect.poll(received).toEqual(['/never']);

  await stop();

  expect(await closed).toBe('');
});

/** A server that never answers a request for `/never`. */
async function startServer(deadlines: { requestMs?: number; idleMs?: number; stopMs?: number }) {
  const paths: string[] = [];
  const handle = async (request: HttpRequest) => {
    paths.push(request.path);
    if (request.path === '/never') await new Promise(() => {});
    await request.text();
    return jsonAnswer({});
  };
  const server = await listen({ handle, port: 0, hostname: '127.0.0.1', deadlines });
  return { ...server, received: () => paths };
}
