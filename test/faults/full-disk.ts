import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BuiltServer, startBuiltServer } from './built-server.ts';
import { makeDataDir, withFolder } from './embedded-site.ts';
import type { Fault, Figure } from './fault.ts';
import { none, within } from './figures.ts';

type Site = { server: BuiltServer; key: string; disk: string };

const DISK_MB = 200;
const WRITES = { short: 20, long: 2_000 };
const GIVE_UP_MS = 10_000;
const FILLER = 'filler';

/** The disk of the embedded database is full: reads go on, writes are 503, and both recover with space. */
export const fullDisk: Fault = {
  name: 'full-disk',
  run: (form) =>
    withFolder(async (folder) => {
      const disk = path.join(folder, 'disk');
      await mkdir(disk);
      if (!mount(disk)) return [skipped];
      const servers: BuiltServer[] = [];
      try {
        return [...(await measure(disk, WRITES[form], servers)), ...startOnFullDisk(disk)];
      } finally {
        // After a failure they would still use the disk.
        await Promise.all(servers.map((server) => server.stop()));
        execFileSync('umount', [disk]);
      }
    }),
};

const skipped: Figure = {
  measure: 'a disk of limited size',
  figure: 'skipped: this user may not mount one',
  wanted: 'mounted',
  holds: true,
};

function mount(disk: string): boolean {
  const size = `size=${DISK_MB}m`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', disk]).status === 0;
}

async function measure(disk: string, count: number, servers: BuiltServer[]): Promise<Figure[]> {
  const dataDir = path.join(disk, 'data');
  const key = await makeDataDir(dataDir);
  const start = async (): Promise<Site> => {
    const server = await startBuiltServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    servers.push(server);
    return { server, key, disk };
  };
  const first = await start();
  fill(disk);
  const figures = await measureFull(first, count);
  process.kill(first.server.pid, 'SIGKILL');
  await first.server.stop();

  const second = await start();
  const afterStart = await measureFull(second, count);
  rmSync(path.join(disk, FILLER));
  const recovery = await untilWritten(second);
  await second.server.stop();
  return [
    ...figures,
    ...afterStart.map((figure) => ({ ...figure, measure: `${figure.measure}, after kill -9` })),
    within('writes accepted again', recovery, GIVE_UP_MS),
  ];
}

/** Up to the last byte: another program may fill the disk at any time. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(path.join(disk, FILLER), Buffer.alloc(bavail * bsize + 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

async function measureFull(site: Site, count: number): Promise<Figure[]> {
  const writes: string[] = [];
  const reads: string[] = [];
  for (let index = 0; index < count; index += 1) {
    writes.push(await write(site));
    reads.push(await read(site));
  }
  const refused = writes.filter((outcome) => outcome === '503 STORAGE_FULL').length;
  const accepted = writes.filter((outcome) => outcome === '201 undefined').length;
  return [
    {
      measure: 'writes on a full disk',
      figure: `${accepted} accepted, ${refused} refused with 503 STORAGE_FULL`,
      wanted: 'refused from the second on',
      holds: accepted <= 1 && accepted + refused === count,
    },
    none('reads that fail on a full disk', reads.filter((outcome) => outcome !== '200').length),
  ];
}

async function write({ server, key }: Site): Promise<string> {
  const response = await fetch(`${server.origin}/api/projects`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Lighthouse', description: 'lamp '.repeat(500) }),
  });
  return `${response.status} ${(await response.json()).code}`;
}

async function read({ server, key }: Site): Promise<string> {
  const headers = { authorization: `Bearer ${key}` };
  const response = await fetch(`${server.origin}/api/projects`, { headers });
  await response.arrayBuffer();
  return `${response.status}`;
}

async function untilWritten(site: Site): Promise<number> {
  const before = performance.now();
  while (performance.now() - before < GIVE_UP_MS) {
    if ((await write(site)) === '201 undefined') return performance.now() - before;
    await sleep(100);
  }
  return Number.POSITIVE_INFINITY;
}

/** The first start, without space for a database. */
function startOnFullDisk(disk: string): Figure[] {
  fill(disk);
  const DATA_DIR = path.join(disk, 'second');
  const { status, stderr } = spawnSync(process.execPath, ['dist/main.js'], { env: { DATA_DIR } });
  const figure = stderr.toString().trim();
  const isSentence = /^Almirant API did not start\. [^\n]*\bfull\b[^\n]*\.$/.test(figure);
  return [
    {
      measure: 'first start on a full disk',
      figure,
      wanted: 'one sentence about the disk',
      holds: status === 1 && isSentence,
    },
  ];
}
