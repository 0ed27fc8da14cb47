import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';

const MAX_SOCKET_PATH = 100;

/**
 * Locks a data directory, because a second process would corrupt it. The lock is a listening socket
 * in the directory, which the operating system releases with the process. Throws if it is held.
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  const address = socketAddress(dataDir);
  if (await answers(address)) {
    throw new Error(
      'it is in use by another process. Stop that process, or choose another directory.',
    );
  }
  if (process.platform !== 'win32') await unlink(address).catch(() => {});
  const server = createServer((socket) => socket.destroy());
  await listen(server, address);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function socketAddress(dataDir: string): string {
  const file = path.resolve(dataDir, 'lock.sock');
  if (process.platform === 'win32') return `\\\\?\\pipe\\${file}`;
  const relative = path.relative(process.cwd(), file);
  const address = relative.length < file.length ? relative : file;
  if (address.length <= MAX_SOCKET_PATH) return address;
  throw new Error('its path is too long. Choose a path of at most 90 characters.');
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
}
