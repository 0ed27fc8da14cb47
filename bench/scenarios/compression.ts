import type { Lab } from '../lab.ts';
import { compareThroughput } from './compare-throughput.ts';
import { fillDatabase } from './fill-database.ts';
import type { Findings } from './findings.ts';
import { spawnServer } from './spawn-server.ts';

const list = { method: 'GET', path: '/api/work-items?limit=50', headers: {} } as const;

/** The throughput of a list in each coding, which the clients do not decode. */
export async function measureCompression(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'compression');
  const server = await spawnServer(lab, { DATABASE_URL: url });
  const compare = (coding: string) =>
    compareThroughput(lab, {
      bound: { name: `a list of 50 in ${coding} / uncompressed`, mark: 0.8, bound: 'at least' },
      side: {
        title: `a list of 50 in ${coding}`,
        server,
        keys,
        request: { ...list, headers: { 'accept-encoding': coding } },
      },
      against: { title: `uncompressed beside ${coding}`, server, keys, request: list },
    });
  const [br, gzip] = [await compare('br'), await compare('gzip')];
  await server.stop();
  return {
    marks: [...br.marks, ...gzip.marks],
    figures: [...br.figures, ...gzip.figures],
  };
}
