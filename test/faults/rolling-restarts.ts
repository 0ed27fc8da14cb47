import { setTimeout as sleep } from 'node:timers/promises';
import { startBuiltServer } from './built-server.ts';
import type { Fault, Figure } from './fault.ts';
import { none } from './figures.ts';
import { startHaproxy } from './haproxy.ts';
import { SECRET, type Site, withSite } from './site.ts';
import { startSteadyLoad } from './steady-load.ts';

const RATE_PER_SECOND = 30;
/** Until the balancer uses a started server again. */
const RETURN_MS = 1_000;

/** Two processes behind haproxy restart in turns under load. */
export const rollingRestarts: Fault = {
  name: 'rolling-restarts',
  run: (form) => withSite((site) => restart(site, form === 'long' ? 20 : 2)),
};

async function restart({ databaseUrl, key }: Site, rounds: number): Promise<Figure[]> {
  const variables = { DATABASE_URL: databaseUrl, ALMIRANT_SECRET: SECRET, SHUTDOWN_DELAY: '2' };
  const servers = await Promise.all([startBuiltServer(variables), startBuiltServer(variables)]);
  const ports = servers.map(({ origin }) => new URL(origin).port);
  const { origin, stop } = await startHaproxy(ports);
  const load = startSteadyLoad({ origin, key, ratePerSecond: RATE_PER_SECOND });
  await sleep(RETURN_MS);
  for (let round = 0; round < rounds; round += 1) {
    const place = round % servers.length;
    await servers[place]?.stop();
    servers[place] = await startBuiltServer({ ...variables, PORT: ports[place] ?? '' });
    await sleep(RETURN_MS);
  }
  const { sent, failures } = await load.stop();
  await Promise.all([stop(), ...servers.map((server) => server.stop())]);
  for (const failure of new Set(failures)) process.stderr.write(`rolling-restarts: ${failure}\n`);
  return [none(`failed of ${sent} requests in ${rounds} restarts`, failures.length)];
}
