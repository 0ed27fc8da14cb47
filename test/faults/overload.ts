import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, within } from './figures.ts';
import { applyLoad, type Load, type Percentiles } from './open-load.ts';
import { type Site, withSite } from './site.ts';

const CONNECTIONS = 2_000;
const PATHS = ['/api/projects?limit=50', '/api/me', '/api/boards', '/api/work-items?limit=50'];
const TIMES_UNLOADED = 5;
const REFUSED_WITHIN_MS = 100;
const NORMAL_WITHIN_MS = 2_000;
const NAMES = { p50Ms: 'median', p99Ms: 'p99' };
const NO_LIMITS = {
  ORGANIZATION_BUDGET: '1000000000/1000000000',
  API_KEY_BUDGET: '1000000000/1000000000',
};

/** Ten times as many requests as the server can answer. */
export const overload: Fault = {
  name: 'overload',
  run: (form) => withSite((site) => flood(site, form), NO_LIMITS),
};

async function flood(site: Site, form: 'short' | 'long'): Promise<Figure[]> {
  const seconds = form === 'long' ? 30 : 4;
  // A few seconds have too few requests for a percentile.
  const judged = form === 'long' ? 'p99Ms' : 'p50Ms';
  const load: Omit<Load, 'seconds'> = {
    origin: site.server.origin,
    key: site.key,
    paths: PATHS,
    connections: CONNECTIONS,
  };
  await applyLoad({ ...load, seconds: 2, connections: 16 });
  const full = await applyLoad({ ...load, seconds: 3, connections: 16 });
  const capacity = full.accepted.count / 3;
  const unloaded = await applyLoad({ ...load, seconds: 3, ratePerSecond: capacity / 10 });
  const flooded = await applyLoad({ ...load, seconds, ratePerSecond: capacity * 10 });
  const normalMs = await untilNormal(site, TIMES_UNLOADED * unloaded.accepted.p99Ms);

  const { accepted, refused, failed, unsent } = flooded;
  const rate = (count: number) => Math.round(count / seconds);
  const of = (percentiles: Percentiles) =>
    `${Math.round(percentiles.p50Ms)} ms, p99 ${Math.round(percentiles.p99Ms)} ms`;
  const served = `${rate(accepted.count)}/s of ${Math.round(capacity)}/s accepted`;
  const sent = `${rate(refused.count)}/s refused, ${rate(unsent)}/s without a free connection`;
  return [
    {
      measure: served,
      figure: `median ${of(accepted)}; unloaded ${of(unloaded.accepted)}`,
      wanted: `${NAMES[judged]} within ${TIMES_UNLOADED} × of the unloaded p99`,
      holds: accepted[judged] <= TIMES_UNLOADED * unloaded.accepted.p99Ms,
    },
    {
      measure: sent,
      figure: `median ${of(refused)}`,
      wanted: `${NAMES[judged]} within ${REFUSED_WITHIN_MS} ms`,
      holds: refused[judged] <= REFUSED_WITHIN_MS,
    },
    none('requests with another answer', failed),
    within('normal after the end', normalMs, NORMAL_WITHIN_MS),
  ];
}

/** The time until ten requests in a row take no longer than a bound. */
async function untilNormal(site: Site, boundMs: number): Promise<number> {
  const headers = { authorization: `Bearer ${site.key}` };
  const start = performance.now();
  let inRow = 0;
  let since = start;
  while (inRow < 10 && performance.now() - start < 3 * NORMAL_WITHIN_MS) {
    const { status, ms } = await ask(site, { path: PATHS[0] ?? '', headers });
    const isNormal = status === 200 && ms <= boundMs;
    inRow = isNormal ? inRow + 1 : 0;
    if (!isNormal) since = performance.now();
    await sleep(10);
  }
  return since - start;
}
