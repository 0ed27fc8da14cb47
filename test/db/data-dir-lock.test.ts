import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { lockDataDir } from '../../src/db/data-dir-lock.ts';
import { startLockRacer, tellLockRacer } from '../support/lock-racers.ts';

/** Maximum wait for the answer of a holder. */
const PATIENCE_MS = 5_000;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'almirant-'));
});
afterAll(() => rm(root, { recursive: true }));

test('one of five that lock a data directory at the same time gets it', async () => {
  const wins = [];
  for (let round = 0; round < 20; round += 1) {
    const dir = await makeDir(`round-${round}`);
    if (round % 2 === 1) await leaveDeadLock(dir);
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => lockDataDir(dir)));
    const held = results.filter((result) => result.status === 'fulfilled');
    wins.push(held.length);
    await Promise.all(held.map(({ value: release }) => release()));
  }

  expect(wins).toEqual(wins.map(() => 1));
});

test('a released lock is free, and leaves no file', async () => {
  const dir = await makeDir('released');

  await (await lockDataDir(dir))();
  const release = await lockDataDir(dir);
  await expect(lockDataDir(dir)).rejects.toThrow('is in use by another process');
  await release();

  expect(readdirSync(dir)).toEqual([]);
});

test('the lock of a killed process is taken over, and its file removed', async () => {
  const dir = await makeDir('killed');
  await leaveDeadLock(dir);
  await leaveDeadLock(dir, 'bind-0.sock');

  const release = await lockDataDir(dir);

  expect(readdirSync(dir)).toHaveLength(1);
  await release();
});

test('a holder keeps its lock after the clock was set back', async () => {
  const dir = await makeDir('clock');
  const release = await lockDataDir(dir);
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  onTestFinished(() => clock.mockRestore());

  const before = performance.now();
  await expect(lockDataDir(dir)).rejects.toThrow('is in use by another process');
  expect(performance.now() - before).toBeLessThan(PATIENCE_MS);

  await release();
});

test('a missing directory is rejected', async () => {
  await expect(lockDataDir(path.join(root, 'missing'))).rejects.toThrow('missing');
});

test('the lock of a process of an older version is respected', async () => {
  const dir = await makeDir('older');
  const older = createServer((socket) => socket.destroy()).listen(path.join(dir, 'lock.sock'));
  await once(older, 'listening');

  await expect(lockDataDir(dir)).rejects.toThrow('is in use by another process');

  older.close();
});

test('a stopped process keeps its lock', async () => {
  const dir = await makeDir('stopped');
  const holder = await holdInProcess(dir);
  holder.kill('SIGSTOP');

  await expect(lockDataDir(dir)).rejects.toThrow('is in use by another process');

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await lockDataDir(dir))();
});

test('a path that is too long for the lock is rejected in a sentence', async () => {
  const dir = await makeDir('d'.repeat(120));

  await expect(lockDataDir(dir)).rejects.toThrow('its path is too long. Choose a path of at most');
});

async function makeDir(name: string): Promise<string> {
  const dir = path.join(root, name);
  await mkdir(dir);
  return dir;
}

/** The socket file of a process that ended without removing it. */
async function leaveDeadLock(dir: string, name = 'lock-0.sock'): Promise<void> {
  const server = createServer().listen(path.join(dir, 'bound.sock'));
  await once(server, 'listening');
  await rename(path.join(dir, 'bound.sock'), path.join(dir, name));
  await new Promise((resolve) => server.close(resolve));
}

async function holdInProcess(dir: string): Promise<ChildProcess> {
  const holder = await startLockRacer();
  expect(await tellLockRacer(holder, { dir, at: 0 })).toBe(true);
  return holder;
}
