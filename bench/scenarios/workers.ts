import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Lab } from '../lab.ts';
import { compareThroughput } from './compare-throughput.ts';
import { fillDatabase } from './fill-database.ts';
import type { Findings } from './findings.ts';
import { requests } from './requests.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';

const MARK = 1.7;
/** The duration as a multiple of the other scenarios, because each process needs a warm-up. */
const LONGER = 3;
const POLL_MS = 50;
const LISTEN_WITHIN_MS = 30_000;

/** The throughput of two processes on two processors, relative to one. */
export async function measureWorkers(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'workers');
  await forgetTexts(url);
  const one = await spawnWorkers(lab, { DATABASE_URL: url, WORKERS: '1' });
  const two = await spawnWorkers(lab, { DATABASE_URL: url, WORKERS: '2' });
  const load = { request: requests.newText, keys };
  const findings = await compareThroughput(
    { ...lab, seconds: LONGER * lab.seconds },
    {
      bound: { name: 'two workers / one', mark: MARK, bound: 'at least' },
      side: { ...load, title: 'two workers', server: two },
      against: { ...load, title: 'one worker', server: one },
    },
  );
  await one.stop();
  await two.stop();
  return findings;
}

/** Otherwise PostgreSQL would record each new text and use a processor, too. */
async function forgetTexts(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`UPDATE "organizations" SET "operationMode" = 'off'`);
  await client.end();
}

/** Waits for the announcement that all workers listen: one ready worker passes the readiness check. */
async function spawnWorkers(
  lab: Lab,
  variables: { DATABASE_URL: string; WORKERS: string },
): Promise<SpawnedServer> {
  const output = path.join(lab.folder, `workers-${variables.WORKERS}.log`);
  const log = await open(output, 'a');
  const server = await spawnServer(lab, variables, log);
  await log.close();
  const deadline = performance.now() + LISTEN_WITHIN_MS;
  while (!(await readFile(output, 'utf8')).includes('listens on')) {
    if (performance.now() > deadline) throw new Error('Not all workers listen.');
    await sleep(POLL_MS);
  }
  return server;
}
