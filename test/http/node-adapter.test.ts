import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAllowOrigin } from '../../src/http/cross-origin.ts';
import { heldServer, sendRaw } from '../support/held-server.ts';

/** The limits of a server without an overload. */
const IN_PROGRESS = 48;
const WAITING = 256;
const PIPELINED = 16;
const PAGE = 'https://app.example.com';

beforeEach(() => {
  // Without periods, the limits stay as they are. Fake timers would run while a test waits for a state.
  vi.spyOn(globalThis, 'setInterval').mockImplementation(() => setTimeout(() => {}).unref());
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('a refused request keeps its connection, unless over 64 KiB of its body may follow', async () => {
  const { port } = await fullServer();
  const connectionAfter = async (header: string) => {
    const refused = await sendRaw(port, { headers: [header] });
    await expect.poll(refused.text).toMatch(/^HTTP\/1\.1 503 [\s\S]*\}$/);
    return /^connection: (.*)\r$/im.exec(refused.text())?.[1];
  };

  expect(await connectionAfter('Accept: */*')).toBe('keep-alive');
  expect(await connectionAfter('Content-Length: 65536')).toBe('keep-alive');
  expect(await connectionAfter('Content-Length: 65537')).toBe('close');
  expect(await connectionAfter('Transfer-Encoding: chunked')).toBe('close');
});

test('a refused request whose body has arrived keeps its connection', async () => {
  const { port, arrived } = await fullServer({ waiting: WAITING - 1, trustedProxies: 1 });
  const newest = await sendRaw(port, {
    headers: ['Transfer-Encoding: chunked'],
    body: '1\r\nx\r\n0\r\n\r\n',
  });
  await expect.poll(arrived).toBe(IN_PROGRESS + WAITING);
  await settled();

  // The newest request of the client with the most makes room for that of another client.
  await sendRaw(port, { headers: ['X-Forwarded-For: 192.0.2.7'] });

  await expect.poll(newest.text).toMatch(/^HTTP\/1\.1 503 /);
  expect(newest.text()).toMatch(/^connection: keep-alive\r$/im);
});

test('a body that arrives late waits for its turn', async () => {
  const { port, finish, started, read } = await heldServer({ readsBody: true });
  const late = await sendRaw(port, { name: 'late', length: 1 });
  await expect.poll(started).toEqual(['late']);
  await fill(port, IN_PROGRESS);
  await expect.poll(() => read().length).toBe(IN_PROGRESS);

  late.socket.write('x');
  await settled();

  expect(read()).not.toContain('late');
  finish();
  await expect.poll(read).toContain('late');
  await expect.poll(late.text).toMatch(/^HTTP\/1\.1 200 /);
});

test('a client that goes away before its body arrived gives its place back once', async () => {
  const { port, started, read } = await heldServer({ readsBody: true });
  for (let count = 0; count < 8; count += 1) {
    const { socket } = await sendRaw(port, { name: 'gone', length: 9 });
    await expect.poll(() => started().length).toBe(count + 1);
    socket.destroy();
  }
  await settled();

  await fill(port, IN_PROGRESS + 8);

  await expect.poll(() => read().length).toBe(IN_PROGRESS);
  await settled();
  expect(read().length).toBe(IN_PROGRESS);
});

test('liveness probes during an overload make no room for other requests', async () => {
  const { port, started, paths } = await fullServer();
  await sendRaw(port, { path: '/health/live', times: 8 });
  await expect.poll(() => paths().filter((path) => path === '/health/live').length).toBe(8);

  expect(started().filter((name) => name === 'flood').length).toBe(IN_PROGRESS);
});

test('a credential that is accepted during an overload has a share of its own', async () => {
  const headers = ['Authorization: Bearer one'];
  const { port, paths, arrived } = await fullServer();
  const unknown = await sendRaw(port, { headers });
  await expect.poll(unknown.text).toMatch(/^HTTP\/1\.1 503 /);

  await sendRaw(port, { path: '/health/live', headers });
  await expect.poll(paths).toContain('/health/live');
  const before = arrived();
  const known = await sendRaw(port, { headers });
  await expect.poll(arrived).toBe(before + 1);
  await settled();

  // It waits in the place of another request.
  expect(known.text()).toBe('');
});

test('pages of allowed origins read refusals', async () => {
  const { port } = await fullServer({ allowOrigin: createAllowOrigin([PAGE]) });
  const headers = [`Origin: ${PAGE}`];

  const refused = await sendRaw(port, { path: '/api/me', headers });

  await expect.poll(refused.text).toMatch(/^HTTP\/1\.1 503 [\s\S]*\}$/);
  expect(refused.text()).toContain(`access-control-allow-origin: ${PAGE}\r\n`);
});

type Full = Parameters<typeof heldServer>[0] & { waiting?: number };

/** A server with as many requests in progress and waiting as it takes. */
async function fullServer({ waiting = WAITING, ...options }: Full = {}) {
  const server = await heldServer(options);
  await fill(server.port, IN_PROGRESS);
  await expect.poll(() => server.started().length).toBe(IN_PROGRESS);
  await fill(server.port, waiting);
  await expect.poll(server.arrived).toBe(IN_PROGRESS + waiting);
  return server;
}

/** Sends many requests over few connections. */
async function fill(port: number, count: number): Promise<void> {
  for (let rest = count; rest > 0; rest -= PIPELINED) {
    await sendRaw(port, { name: 'flood', times: Math.min(rest, PIPELINED) });
  }
}

/** Gives the server time to answer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
}
