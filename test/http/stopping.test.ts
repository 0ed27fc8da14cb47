import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { type Answer, type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';
import { createTestApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const GRACE_MS = 500;
const QUICK = 'GET /quick HTTP/1.1\r\nHost: x\r\n\r\n';
const SLOW = 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n';
const CLOSE = /^connection: close\r$/gim;

test('a stopping server ends a kept connection with its last answer', async () => {
  const { server, open } = await startServer();
  const kept = await open();
  await kept.ask(QUICK);

  const stopped = server.stop(GRACE_MS);
  await kept.ask(QUICK);
  await kept.ended;
  await stopped;

  expect(kept.answers().map(({ head }) => head.match(CLOSE)?.length ?? 0)).toEqual([0, 1]);
});

test('a stopping server accepts new connections while a request is in progress', async () => {
  const { server, open, finish } = await startServer();
  const slow = await open();
  slow.send(SLOW);
  await server.received('/slow');

  const stopped = server.stop();
  await nextTurn();
  const late = await open();
  await late.ask(QUICK);
  await late.ended;
  finish();
  await stopped;

  expect(late.answers()).toMatchObject([{ status: 200 }]);
  expect(slow.answers()).toMatchObject([{ status: 200 }]);
});

test('a stopping server accepts new connections for at most 5 s', async () => {
  const { server, open, finish } = await startServer();
  const slow = await open();
  slow.send(SLOW);
  await server.received('/slow');
  const now = performance.now.bind(performance);
  const stopped = server.stop();

  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + 5_000);
  const isAccepted = () =>
    open().then(
      () => true,
      () => false,
    );
  await expect.poll(isAccepted).toBe(false);
  finish();
  await stopped;
  clock.mockRestore();

  expect(slow.answers()).toMatchObject([{ status: 200 }]);
});

test('a stopping server answers all pipelined requests before it closes their connection', async () => {
  const { server, open, finish } = await startServer();
  const pipelined = await open();
  pipelined.send(SLOW + SLOW + SLOW);
  await server.received('/slow');

  const stopped = server.stop(GRACE_MS);
  finish();
  await pipelined.ended;
  await stopped;

  const closes = pipelined.answers().map(({ head }) => head.match(CLOSE)?.length ?? 0);
  expect(closes).toEqual([0, 0, 1]);
});

test('a stopping server closes idle connections at once if no grace is given', async () => {
  const { server, open } = await startServer();
  const idle = await open();
  await idle.ask(QUICK);

  await server.stop();
  await idle.ended;

  expect(idle.answers()).toMatchObject([{ status: 200 }]);
});

test('a server that is told to stop twice stops once', async () => {
  const { server } = await startServer();

  await expect(Promise.all([server.stop(), server.stop()])).resolves.toHaveLength(2);
});

test.each(['starting', 'stopping'] as const)(
  'readiness fails while the server is %s, and other requests succeed',
  async (phase) => {
    const { fetch } = await createTestApp({ phase: () => phase });
    const { key } = await (await makeOrganization()).makeKey();

    const ready = await rest(undefined, fetch)('/health/ready');
    const live = await rest(undefined, fetch)('/health/live');
    const me = await rest(key, fetch)('/api/me');

    expect(ready).toMatchObject({
      status: 503,
      body: { status: 'unavailable', reason: `The server is ${phase}.` },
    });
    expect(ready.headers.get('retry-after')).toBe('5');
    expect([live.status, me.status]).toEqual([200, 200]);
  },
);

/** A server whose answer to `/slow` waits for `finish`. */
async function startServer() {
  let finish = () => {};
  const isFinished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const paths: string[] = [];
  const handle = async ({ path }: HttpRequest): Promise<Answer> => {
    paths.push(path);
    if (path === '/slow') await isFinished;
    return jsonAnswer({});
  };
  const server = await listen({ handle, port: 0, hostname: '127.0.0.1' });
  const received = (path: string) => expect.poll(() => paths).toContain(path);
  const open = () => openConnection(server.port);
  return { server: { ...server, received }, open, finish };
}

async function openConnection(port: number) {
  const socket: Socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  await once(socket, 'connect');
  const answers = () =>
    text
      .split(/(?=HTTP\/1\.1 )/)
      .filter(Boolean)
      .map((head) => ({ status: Number(head.slice(9, 12)), head }));
  return {
    answers,
    ended: new Promise<void>((resolve) => {
      socket.once('close', () => resolve());
    }),
    send: (bytes: string) => socket.write(bytes),
    async ask(bytes: string) {
      const before = answers().length;
      socket.write(bytes);
      await expect.poll(() => answers().length).toBe(before + 1);
    },
  };
}
