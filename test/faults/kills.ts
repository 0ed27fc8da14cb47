import { randomInt } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BuiltServer, startBuiltServer } from './built-server.ts';
import { makeDataDir, withFolder } from './embedded-site.ts';
import type { Fault, Figure } from './fault.ts';
import { none } from './figures.ts';

type Site = { server: BuiltServer; key: string };
type Board = { id: string; columns: unknown[] };

/** The boards that the server acknowledged. */
type Journal = Board[];

const KILLS = { short: 3, long: 30 };
const CLIENTS = 4;
const MAX_WRITES = 60;
const POLL_MS = 2;

/** The server is killed while it writes: what it acknowledged stays, and no write is half done. */
export const kills: Fault = {
  name: 'kills',
  run: (form) =>
    withFolder(async (folder) => {
      const dataDir = path.join(folder, 'data');
      const key = await makeDataDir(dataDir);
      const journal: Journal = [];
      for (let kill = 0; kill < KILLS[form]; kill += 1) {
        const server = await startBuiltServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
        await writeUntilKilled({ server, key }, journal);
      }

      const server = await startBuiltServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
      const figures = await compare({ server, key }, journal);
      await server.stop();
      return [starts(KILLS[form]), ...figures];
    }),
};

/** A server that does not start fails the run. */
function starts(count: number): Figure {
  return { measure: 'starts after kill -9', figure: `${count}`, wanted: `${count}`, holds: true };
}

/** Kills after a random number of writes, while others are in flight. */
async function writeUntilKilled(site: Site, journal: Journal): Promise<void> {
  const clients = Array.from({ length: CLIENTS }, () => write(site, journal));
  const enough = journal.length + randomInt(1, MAX_WRITES);
  while (journal.length < enough && !site.server.hasExited()) await sleep(POLL_MS);
  process.kill(site.server.pid, 'SIGKILL');
  await Promise.all(clients);
  await site.server.stop();
}

/** Creates boards, each with its columns in one transaction, until the server is gone. */
async function write(site: Site, journal: Journal): Promise<void> {
  const body = JSON.stringify({ name: 'Delivery', area: 'development' });
  for (;;) {
    const created = await call<Board>(site, '/api/boards', { method: 'POST', body }).catch(
      () => {},
    );
    if (!created) return;
    if (created.status !== 201) throw new Error(`Creating a board answered ${created.status}.`);
    journal.push(created.data);
  }
}

/** The acknowledged boards, and all boards of the server, acknowledged or not. */
async function compare(site: Site, journal: Journal): Promise<Figure[]> {
  let lost = 0;
  for (const { id, columns } of journal) {
    const { data } = await call<Board>(site, `/api/boards/${id}`);
    if (data?.columns.length !== columns.length) lost += 1;
  }
  const { data: boards } = await call<Board[]>(site, '/api/boards');
  const whole = journal[0]?.columns.length;
  const half = boards.filter(({ columns }) => columns.length !== whole).length;
  return [none(`acknowledged writes lost, of ${journal.length}`, lost), none('half writes', half)];
}

type Called<Data> = { status: number; data: Data };

async function call<Data>(
  { server, key }: Site,
  route: string,
  init: RequestInit = {},
): Promise<Called<Data>> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(server.origin + route, { ...init, headers });
  return { status: response.status, data: (await response.json()).data };
}
