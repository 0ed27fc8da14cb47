import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Answered, ask, untilServed, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, refusedOrServed, within } from './figures.ts';
import { type Site, withSite } from './site.ts';

const LOOPS = 4;
const ROUND_MS = 20;
const SERVED_AGAIN_MS = 1_000;

/** An administrator terminates the connections of the server again and again, under load. */
export const terminatedConnections: Fault = {
  name: 'terminated-connections',
  run: (form) =>
    withSite(async (site) => {
      const wanted = form === 'long' ? 2_000 : 400;
      const answers: Answered[] = [];
      let isOver = false;
      const loops = requestsOf(site).flatMap((request) =>
        Array.from({ length: LOOPS }, async () => {
          while (!isOver) answers.push(await ask(site, request));
        }),
      );
      const terminated = await terminate(site, wanted).finally(() => {
        isOver = true;
      });
      await Promise.all(loops);
      const [byKey] = vitalRequests(site);
      const servedMs = byKey ? await untilServed(site, byKey) : Number.NaN;

      const figures: Figure[] = [
        {
          measure: 'terminated connections',
          figure: `${terminated}`,
          wanted: `${wanted}`,
          holds: terminated >= wanted,
        },
        refusedOrServed('answers meanwhile', answers),
        within('served again', servedMs, SERVED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
      return figures;
    }),
};

/** Reads on every lane, and writes, which leave a connection between two statements. */
function requestsOf(site: Site) {
  const headers = { authorization: `Bearer ${site.key}` };
  const body = { name: 'During a fault' };
  return [
    ...vitalRequests(site),
    { path: '/api/projects', headers },
    { path: '/api/projects', headers, body },
  ];
}

async function terminate({ databaseUrl, server }: Site, wanted: number): Promise<number> {
  const administrator = new Client({ connectionString: databaseUrl });
  await administrator.connect();
  let terminated = 0;
  while (terminated < wanted && !server.hasExited()) {
    const { rowCount } = await administrator.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    terminated += rowCount ?? 0;
    await sleep(ROUND_MS);
  }
  await administrator.end();
  return terminated;
}
