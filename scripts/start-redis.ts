import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installIfMissing } from './install-from-debian.ts';
import {
  findFreePort,
  HOST,
  type Service,
  TemporaryServer,
  unprivilegedAccount,
} from './temporary-server.ts';

const REDIS = 'redis-server';
const READY_WITHIN_MS = 10_000;
const READY_POLL_MS = 50;

/** Starts an empty Redis without persistence. */
export async function startRedis(options: { port?: number } = {}): Promise<Service> {
  installIfMissing(REDIS);
  const account = unprivilegedAccount();
  const folder = mkdtempSync(path.join(tmpdir(), 'almirant-redis-'));
  const server = new TemporaryServer(folder);
  try {
    if (account) chownSync(folder, account.uid, account.gid);
    const port = options.port ?? (await findFreePort());
    const flags = ['--bind', HOST, '--port', `${port}`, '--dir', folder];
    server.start(REDIS, [...flags, '--save', '', '--appendonly', 'no'], account);
    await untilListening(port, server);
    const value = `redis://${HOST}:${port}`;
    return { variable: 'TEST_REDIS_URL', value, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function untilListening(port: number, server: TemporaryServer): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    server.assertRunning();
    const socket = connect(port, HOST);
    try {
      await once(socket, 'connect');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(READY_POLL_MS);
    } finally {
      socket.destroy();
    }
  }
}
