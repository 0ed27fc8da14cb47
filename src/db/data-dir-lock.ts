import { randomInt } from 'node:crypto';
import { link, readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askLockSocket } from './ask-lock-socket.ts';
import { LockSocket } from './lock-socket.ts';

const POLL_MS = 5;
const PATIENCE_MS = 5_000;
const RADIX = 36;
const BOUND = /^bind-.*\.sock$/;
const CANDIDATE = /^lock-.*\.sock$/;
/** Versions without candidates listened here. */
const FORMER = 'lock.sock';

/**
 * Locks a data directory, because a second process would corrupt it. Each process that wants the lock
 * listens on a socket of its own in the directory, then looks at the others: one that holds the lock or
 * has a smaller name wins. The operating system closes the socket with its process, so a dead lock is
 * recognized without process IDs. Throws if another process holds the lock.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  if (process.platform === 'win32') return lockPipe(dataDir);
  const name = `lock-${Date.now().toString(RADIX)}${randomText()}.sock`;
  const socket = await publish(dataDir, name);
  const release = async () => {
    await unlink(path.join(dataDir, name)).catch(() => {});
    await socket.close();
  };
  try {
    const dead = await outlast(dataDir, name);
    socket.isHolder = true;
    await Promise.all(dead.map((file) => unlink(path.join(dataDir, file)).catch(() => {})));
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}

/** The first instance of a pipe is exclusive on Windows, and ends with its process. */
async function lockPipe(dataDir: string): Promise<() => Promise<void>> {
  const socket = new LockSocket();
  const address = `\\\\?\\pipe\\${path.resolve(dataDir, FORMER)}`;
  await socket.listen(address).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? inUse() : error;
  });
  return () => socket.close();
}

/** Shows the socket under its name only when it listens: until then it would look dead. */
async function publish(dataDir: string, name: string): Promise<LockSocket> {
  const bound = path.join(dataDir, name.replace('lock-', 'bind-'));
  const socket = new LockSocket();
  await socket.listen(bound);
  try {
    await link(bound, path.join(dataDir, name));
    await unlink(bound);
    return socket;
  } catch (error) {
    await socket.close();
    // A holder removed it, or a process took the same name.
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'EEXIST' ? inUse() : error;
  }
}

/** Resolves, with the files of dead processes, when no other process can get the lock. */
async function outlast(dataDir: string, name: string): Promise<string[]> {
  const files = (await readdir(dataDir)).filter((file) => file !== name);
  const others = files.filter((file) => CANDIDATE.test(file) || file === FORMER);
  await Promise.all(others.map((other) => outlastOne(dataDir, { name, other })));
  return [...others, ...files.filter((file) => BOUND.test(file))];
}

type Pair = { name: string; other: string };

async function outlastOne(dataDir: string, { name, other }: Pair): Promise<void> {
  // The names begin with the time, so that a later process gives up without waiting for an answer.
  const isBehind = other < name || other === FORMER;
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await askLockSocket(path.join(dataDir, other), isBehind ? 0 : PATIENCE_MS);
    if (state === 'dead') return;
    if (state === 'holder' || performance.now() > deadline) throw inUse();
    await sleep(POLL_MS);
  }
}

const randomText = () =>
  randomInt(RADIX ** 4)
    .toString(RADIX)
    .padStart(4, '0');

function inUse(): Error {
  return new Error(
    'it is in use by another process. Stop that process, or choose another directory.',
  );
}
