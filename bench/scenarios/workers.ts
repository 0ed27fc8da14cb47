import { setTimeout as sleep } from 'node:timers/promises';
import { compareThroughput } from './compare-throughput.ts';
import { fillDatabase } from './fill-database.ts';
import type { Findings } from './findings.ts';
import type { Lab } from './lab.ts';
import { requests } from './requests.ts';
import { spawnServer } from './spawn-server.ts';

const MARK = 1.7;
const SETTLE_MS = 2_000;

/** What two processes get through on two processors, against one. */
export async function measureWorkers(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'workers');
  const data = { DATABASE_URL: url };
  const one = await spawnServer(lab, { ...data, WORKERS: '1' });
  const two = await spawnServer(lab, { ...data, WORKERS: '2' });
  // Ready is what the first worker is.
  await sleep(SETTLE_MS);
  const load = { request: requests.heavyViewer, keys };
  const findings = await compareThroughput(lab, {
    bound: { name: 'two workers / one', mark: MARK, bound: 'at least' },
    side: { ...load, title: 'two workers', server: two },
    against: { ...load, title: 'one worker', server: one },
  });
  await one.stop();
  await two.stop();
  return findings;
}
