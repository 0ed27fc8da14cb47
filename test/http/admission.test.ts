import { once } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { heldServer, sendRaw as send } from '../support/held-server.ts';

/** More than a server takes: 48 in progress and 256 waiting. */
const FLOOD = 400;

afterEach(() => {
  vi.useRealTimers();
});

test('requests beyond the bound get 503 with Retry-After and a problem, the others 200', async () => {
  const { port, finish, started } = await heldServer();
  const flood = await Promise.all(Array.from({ length: FLOOD }, () => send(port)));
  await expect
    .poll(() => answered(flood).length + started().length, { timeout: 10_000 })
    .toBe(FLOOD);
  const refused = answered(flood);
  finish();
  await expect.poll(() => answered(flood).length).toBe(FLOOD);

  // A request that waits for too long is refused as well.
  expect(refused.length).toBeGreaterThanOrEqual(FLOOD - 256);
  for (const { text } of refused) {
    expect(text()).toMatch(/^HTTP\/1\.1 503 /);
    expect(text()).toMatch(/\r\nretry-after: \d+\r\n/i);
    expect(text()).toContain('"code":"SERVER_OVERLOADED"');
  }
  const served = flood.filter((each) => !refused.includes(each));
  expect(served.every(({ text }) => text().startsWith('HTTP/1.1 200 '))).toBe(true);
});

test('the liveness probe is answered while all other requests are refused', async () => {
  const { port, paths } = await heldServer();
  const flood = await Promise.all(Array.from({ length: FLOOD }, () => send(port)));
  await expect.poll(() => answered(flood).length).toBeGreaterThan(0);

  await send(port, { path: '/health/live' });
  await send(port, { path: '/base/health/live' });

  await expect.poll(paths).toEqual(expect.arrayContaining(['/health/live', '/base/health/live']));
});

test('a request of a client that has gone away is never started', async () => {
  // Otherwise the limit grows, because the server of this test is not busy.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const { port, finish, started } = await heldServer();
  await Promise.all(Array.from({ length: 48 }, () => send(port)));
  await expect.poll(() => started().length).toBe(48);

  (await send(port, { name: 'gone' })).socket.destroy();
  await send(port, { name: 'stays' });
  await settled();
  finish();

  await expect.poll(started).toContain('stays');
  expect(started()).not.toContain('gone');
});

test('a client that sends its body slowly does not keep others waiting', async () => {
  const { port, started } = await heldServer({ readsBody: true });
  const slow = Array.from({ length: 48 }, () => send(port, { name: 'slow', length: 100 }));
  await Promise.all(slow);
  await expect.poll(() => started().length).toBe(48);

  await send(port, { name: 'quick' });

  await expect.poll(started).toContain('quick');
});

test('a connection has at most 16 unanswered requests, and ends with the answer to the next', async () => {
  const { port, finish, started } = await heldServer();
  const pipelined = await send(port, { times: 40 });
  await expect.poll(() => started().length).toBe(16);

  finish();
  await once(pipelined.socket, 'close');

  const answers = pipelined.text().match(/HTTP\/1\.1 \d+/g) ?? [];
  expect(answers).toEqual([...Array(16).fill('HTTP/1.1 200'), 'HTTP/1.1 503']);
  expect(started().length).toBe(16);
});

function answered<Each extends { text: () => string }>(all: readonly Each[]): Each[] {
  return all.filter(({ text }) => text().endsWith('}'));
}

/** Until the server has seen what was sent. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}
