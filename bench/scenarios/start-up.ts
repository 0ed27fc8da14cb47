import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fill, mintKeys } from '../data.ts';
import type { Lab } from '../lab.ts';
import { applyLoad } from '../load.ts';
import { fillDatabase } from './fill-database.ts';
import { type Figure, type Findings, toFigures } from './findings.ts';
import { residentMegabytes } from './process-tree.ts';
import { requests } from './requests.ts';
import { spawnServer } from './spawn-server.ts';

/** The database of a server, and a valid key. */
type Place = { name: string; data: Record<string, string>; key?: string | undefined };

/** No key means no load. */
type Start = { readyMs: number; idle: number; loaded: number | undefined };

const CONNECTIONS = 32;
const SETTLE_MS = 1_000;

/** The time until the server is ready, and its memory then and after load. */
export async function measureStartUp(lab: Lab): Promise<Findings> {
  const inRound = (name: string, round: number) => path.join(lab.folder, `${name}-${round}`);
  const { url, keys } = await fillDatabase(lab, 'start_up');
  const minted = mintKeys(1);
  const filled = path.join(lab.folder, 'filled');
  await fill({ dataDir: filled }, minted);

  const starts: (Start & { name: string })[] = [];
  for (let round = 0; round < lab.rounds; round++) {
    const copy = inRound('copy', round);
    cpSync(filled, copy, { recursive: true });
    const places: Place[] = [
      { name: 'PGlite, first start', data: { DATA_DIR: inRound('new', round) } },
      { name: 'PGlite, opened again', data: { DATA_DIR: copy }, key: minted[0]?.key },
      { name: 'PostgreSQL', data: { DATABASE_URL: url }, key: keys[0] },
    ];
    for (const place of places) starts.push({ name: place.name, ...(await start(lab, place)) });
  }
  const figures = [...new Set(starts.map(({ name }) => name))].flatMap((name) => {
    const ofPlace = starts.filter((each) => each.name === name);
    return describe(name, ofPlace);
  });
  return { marks: [], figures };
}

async function start(lab: Lab, { data, key }: Place): Promise<Start> {
  const { pid, origin, readyMs, stop } = await spawnServer(lab, data);
  await sleep(SETTLE_MS);
  const idle = residentMegabytes(pid);
  if (key) await load(lab, origin, key);
  const loaded = key ? residentMegabytes(pid) : undefined;
  await stop();
  return { readyMs, idle, loaded };
}

async function load({ generator, seconds }: Lab, origin: string, key: string): Promise<void> {
  for (const request of [requests.me, requests.viewer, requests.tool]) {
    await applyLoad(generator, { origin, request, keys: [key], connections: CONNECTIONS, seconds });
  }
}

function describe(name: string, starts: readonly Start[]): Figure[] {
  const loaded = starts.flatMap((each) => each.loaded ?? []);
  const memory = { name: `${name}: memory after load`, unit: 'MB', of: (each: number) => each };
  return [
    ...toFigures(starts, [
      { name: `${name}: ready after`, unit: 'ms', of: ({ readyMs }) => readyMs },
      { name: `${name}: memory when idle`, unit: 'MB', of: ({ idle }) => idle },
    ]),
    ...(loaded.length > 0 ? toFigures(loaded, [memory]) : []),
  ];
}
