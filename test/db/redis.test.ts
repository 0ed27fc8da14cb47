import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectRedis, type Redis } from '../../src/db/redis.ts';
import { startTcpProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { testRedis } from '../support/redis.ts';

/** The deadline of a reply, with room for a busy machine. */
const DEADLINE_MS = 400;
/** The first three attempts to connect again are earlier. */
const RECONNECTED_MS = 400;
/** No other test uses it. */
const DATABASE = 7;
const ADD = `return redis.call('INCRBY', KEYS[1], ARGV[1])`;

let proxy: TcpProxy | undefined;
let redis: Redis | undefined;

afterEach(async () => {
  await redis?.close();
  proxy?.stop();
  proxy = redis = undefined;
});

/** Redis behind a proxy that misbehaves on demand. */
async function connectByProxy() {
  const opened = await startTcpProxy(Number(new URL(testRedis.url ?? '').port));
  const client = await connectRedis(`redis://127.0.0.1:${opened.port}/${DATABASE}`);
  proxy = opened;
  redis = client;
  return { proxy: opened, redis: client };
}

/** The IDs of the connections of this file. */
async function connections(): Promise<string[]> {
  const administrator = await createClient({ url: testRedis.url ?? '' }).connect();
  const list = String(await administrator.sendCommand(['CLIENT', 'LIST']));
  administrator.destroy();
  const own = list.split('\n').filter((line) => line.includes(` db=${DATABASE} `));
  return own.map((line) => line.split(' ', 1)[0] ?? '');
}

describe.runIf(testRedis.url)('with Redis', () => {
  test('a script gets its keys and arguments, and its result is returned', async () => {
    const { redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    const [one, other] = [randomUUID(), randomUUID()];

    expect(await add([one], ['2'])).toBe(2);
    expect(await add([one], ['3'])).toBe(5);
    expect(await add([other], ['1'])).toBe(1);
  });

  test('a script that Redis has forgotten runs once', async () => {
    const { redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    const key = randomUUID();
    await add([key], ['1']);
    const administrator = await createClient({ url: testRedis.url ?? '' }).connect();
    await administrator.scriptFlush();
    administrator.destroy();

    expect(await add([key], ['1'])).toBe(2);
  });

  test('a script that fails reports its error', async () => {
    const { redis } = await connectByProxy();

    const failing = redis.prepare(`return redis.error_reply('BROKEN on purpose')`);

    await expect(failing([], [])).rejects.toThrow('BROKEN on purpose');
  });

  test('a script that fails is not run again', async () => {
    const { redis } = await connectByProxy();
    const key = randomUUID();
    const failing = redis.prepare(`redis.call('INCR', KEYS[1])
      return redis.error_reply('BROKEN')`);

    // Redis knows the script from the second run on.
    for (const _run of [1, 2]) await expect(failing([key], [])).rejects.toThrow('BROKEN');

    expect(await redis.prepare(ADD)([key], ['0'])).toBe(2);
  });

  test('a reply that arrives while the event loop is blocked keeps the connection', async () => {
    redis = await connectRedis(new URL(`/${DATABASE}`, testRedis.url).href);
    const add = redis.prepare(ADD);
    await add([randomUUID()], ['1']);
    const before = await connections();

    const reply = add([randomUUID()], ['1']);
    await new Promise(setImmediate);
    const blockedUntil = performance.now() + DEADLINE_MS + 50;
    while (performance.now() < blockedUntil);

    expect(await reply).toBe(1);
    expect(await connections()).toEqual(before);
  });

  test('closing waits for the scripts that run', async () => {
    const { redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    await add([randomUUID()], ['1']);

    const running = add([randomUUID()], ['1']);
    await redis.close();

    expect(await running).toBe(1);
  });

  test('scripts on a silent connection fail in time, and later ones use a new connection', async () => {
    const { proxy, redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    const key = randomUUID();
    await add([key], ['1']);

    proxy.silence();
    const startedAt = performance.now();
    const silent = await Promise.allSettled([add([key], ['1']), add([key], ['1'])]);
    const elapsedMs = performance.now() - startedAt;

    expect(silent).toMatchObject([
      { reason: { message: `Redis did not respond within ${DEADLINE_MS} ms.` } },
      { reason: { message: expect.any(String) } },
    ]);
    expect(elapsedMs).toBeGreaterThanOrEqual(DEADLINE_MS - 1);
    await expect.poll(() => add([key], ['0']).catch(() => 'unavailable')).toBe(1);
  });

  test('scripts fail at once while Redis is down, and work again after it', async () => {
    const { proxy, redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    const key = randomUUID();
    await add([key], ['1']);

    proxy.stop();
    await expect.poll(() => add([key], ['1']).then(String, String)).toMatch(/offline|closed/i);
    await proxy.resume();

    await expect.poll(() => add([key], ['0']).catch(() => 'unavailable')).toBe(1);
  });

  test('a closed connection takes no script', async () => {
    const { redis } = await connectByProxy();
    const add = redis.prepare(ADD);
    await redis.close();

    await expect(add([randomUUID()], ['1'])).rejects.toThrow('closed');
  });

  test('closing a silent connection ends', async () => {
    const { proxy, redis } = await connectByProxy();
    proxy.silence();

    await expect(redis.close()).resolves.toBeUndefined();
  });
});

test('a closed connection to a Redis that is down does not connect again', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const closed = await connectRedis(`redis://127.0.0.1:${port}`);
  await closed.close();

  const connected = vi.fn();
  const again = createServer(connected).listen(port, '127.0.0.1');
  await sleep(RECONNECTED_MS);
  again.close();

  expect(connected).not.toHaveBeenCalled();
});

test('a Redis that is down does not stop the start, and its scripts fail', async () => {
  redis = await connectRedis('redis://127.0.0.1:1');

  await expect(redis.prepare(ADD)([randomUUID()], ['1'])).rejects.toThrow(/offline/);
});
