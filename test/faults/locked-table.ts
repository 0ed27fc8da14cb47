import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Answered, ask, untilServed, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, refused, served, slowest, within } from './figures.ts';
import { type Site, withSite } from './site.ts';

const READERS = 20;
const WRITERS = 10;
const PAUSE_MS = 100;
const OTHERS_WITHIN_MS = 2_000;
/** The wait for a turn and the wait for the lock, of reads and of writes. */
const LOCKED_WITHIN_MS = 10_000;
const SERVED_AGAIN_MS = 1_000;

/** Somebody else locks the table of work items, while clients read and write work items. */
export const lockedTable: Fault = {
  name: 'locked-table',
  run: (form) =>
    withSite(async (site) => {
      const { others, reading, writing } = await requestsOf(site);
      for (const request of others) await untilServed(site, request);
      const unlock = await lock(site);

      let isOver = false;
      const repeat = async (request: typeof reading, answers: Answered[]) => {
        while (!isOver) answers.push(await ask(site, request));
      };
      const ofLocked: Answered[] = [];
      const clients = [
        ...Array.from({ length: READERS }, () => repeat(reading, ofLocked)),
        ...Array.from({ length: WRITERS }, () => repeat(writing, ofLocked)),
      ];
      await sleep(1_000);
      const ofOthers: Answered[] = [];
      const until = performance.now() + (form === 'long' ? 20_000 : 6_000);
      while (performance.now() < until) {
        ofOthers.push(...(await Promise.all(others.map((each) => ask(site, each)))));
        await sleep(PAUSE_MS);
      }
      isOver = true;
      await Promise.all(clients);
      await unlock();
      const servedMs = await untilServed(site, reading);

      const figures: Figure[] = [
        served('answers beside the locked table', ofOthers),
        within('slowest of them', slowest(ofOthers), OTHERS_WITHIN_MS),
        refused('answers about the locked table', ofLocked),
        within('slowest of these', slowest(ofLocked), LOCKED_WITHIN_MS),
        within('served again', servedMs, SERVED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
      return figures;
    }),
};

async function requestsOf(site: Site) {
  const headers = { authorization: `Bearer ${site.key}` };
  const response = await fetch(`${site.server.origin}/api/boards`, { headers });
  const { data } = (await response.json()) as { data: { id: string }[] };
  const body = { title: 'While it is locked', type: 'epic', boardId: data[0]?.id };
  const reading = { path: '/api/work-items', headers };
  return {
    others: [...vitalRequests(site), { path: '/api/tags', headers }],
    reading,
    writing: { ...reading, body },
  };
}

async function lock({ databaseUrl }: Site): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('BEGIN; LOCK TABLE "workItems" IN ACCESS EXCLUSIVE MODE');
  return () => client.end();
}
