import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterEach, describe, expect, test } from 'vitest';
import { connectRedis, type Redis } from '../../src/db/redis.ts';
import { startTcpProxy, type TcpProxy } from '../faults/tcp-proxy.ts';
import { testRedis } from '../support/redis.ts';

/** The deadline of a reply, with room for a busy machine. */
const DEADLINE_MS = 400;
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
  const client = await connectRedis(`redis://127.0.0.1:${opened.port}`);
  proxy = opened;
  redis = client;
  return { proxy: opened, redis: client };
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

test('a Redis that is down does not stop the start, and its scripts fail', async () => {
  redis = await connectRedis('redis://127.0.0.1:1');

  await expect(redis.prepare(ADD)([randomUUID()], ['1'])).rejects.toThrow(/offline/);
});
