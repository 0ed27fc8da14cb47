import { setTimeout as sleep } from 'node:timers/promises';
import { findPostmaster } from '../../bench/scenarios/find-postmaster.ts';
import { childrenOf } from '../../bench/scenarios/process-tree.ts';
import { type Answered, ask, untilServed, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, refused, slowest, within } from './figures.ts';
import { withSite } from './site.ts';

const ANSWER_WITHIN_MS = 2_000;
const SERVED_AGAIN_MS = 1_000;
const PAUSE_MS = 100;

/** PostgreSQL is stopped by SIGSTOP, as by a frozen host, and continues later. */
export const stoppedPostgres: Fault = {
  name: 'stopped-postgres',
  run: (form) =>
    withSite(async (site) => {
      const requests = vitalRequests(site);
      const postmaster = await findPostmaster(site.databaseUrl);
      const answers: Answered[] = [];
      for (const request of requests) await untilServed(site, request);

      const stopped = [postmaster, ...childrenOf(postmaster)];
      for (const pid of stopped) process.kill(pid, 'SIGSTOP');
      const until = performance.now() + (form === 'long' ? 30_000 : 4_000);
      const asking = requests.map(async (request) => {
        while (performance.now() < until) {
          answers.push(await ask(site, request));
          await sleep(PAUSE_MS);
        }
      });
      await Promise.all(asking).finally(() => {
        for (const pid of stopped.toReversed()) process.kill(pid, 'SIGCONT');
      });
      const served = await Promise.all(requests.map((request) => untilServed(site, request)));

      const figures: Figure[] = [
        refused('answers while it is stopped', answers),
        within('slowest answer', slowest(answers), ANSWER_WITHIN_MS),
        within('served again', Math.max(...served), SERVED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
      return figures;
    }),
};
