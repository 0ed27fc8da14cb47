import type { Lab } from '../lab.ts';
import { compareThroughput } from './compare-throughput.ts';
import { fillDatabase } from './fill-database.ts';
import type { Findings } from './findings.ts';
import { requests } from './requests.ts';
import { spawnServer } from './spawn-server.ts';

const MARK = 0.9;

/** The throughput of requests that rotate through 1,000 keys. */
export async function measureKeysInRotation(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'rotation');
  const server = await spawnServer(lab, { DATABASE_URL: url });
  const compared: Findings[] = [];
  for (const request of [requests.me, requests.viewer]) {
    const { title } = request;
    const load = { server, request };
    const findings = await compareThroughput(lab, {
      bound: { name: `${title}, 1,000 keys in rotation / one`, mark: MARK, bound: 'at least' },
      side: { ...load, title: `${title}, 1,000 keys`, keys },
      against: { ...load, title: `${title}, one key`, keys: keys.slice(0, 1) },
    });
    compared.push(findings);
  }
  await server.stop();
  return {
    marks: compared.flatMap(({ marks }) => marks),
    figures: compared.flatMap(({ figures }) => figures),
  };
}
