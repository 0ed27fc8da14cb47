import { setTimeout as sleep } from 'node:timers/promises';
import { caseNamed } from './case-named.ts';
import { compareThroughput } from './compare-throughput.ts';
import type { Findings } from './findings.ts';
import type { Lab } from './lab.ts';
import { spawnServer } from './spawn-server.ts';

const MARK = 1.7;
const SETTLE_MS = 2_000;
/** As many as a document may have; they need nothing of the database. */
const ALIASES = 15;

/** Takes the server a millisecond, so that the load and the database leave it the processors. */
const heavyRequest = {
  ...caseNamed('graphql'),
  body: JSON.stringify({
    query: `{ ${Array.from({ length: ALIASES }, (_, index) => `viewer${index}: viewer { ...all }`).join(' ')} }
      fragment all on Viewer { user { id name email } organization { id name } permissions }`,
  }),
};

/** What two processes get through on two processors, against one. */
export async function measureWorkers(lab: Lab): Promise<Findings> {
  const data = { DATABASE_URL: lab.postgres.value };
  const one = await spawnServer(lab, { ...data, WORKERS: '1' });
  const two = await spawnServer(lab, { ...data, WORKERS: '2' });
  // Ready is what the first worker is.
  await sleep(SETTLE_MS);
  const load = { request: heavyRequest, keys: lab.keys };
  const findings = await compareThroughput(lab, {
    bound: { name: 'two workers / one', mark: MARK, bound: 'at least' },
    side: { ...load, title: 'two workers', server: two },
    against: { ...load, title: 'one worker', server: one },
  });
  await one.stop();
  await two.stop();
  return findings;
}
