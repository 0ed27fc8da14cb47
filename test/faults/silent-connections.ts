import { type Answered, ask, untilServed, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, refusedOrServed, slowest, within } from './figures.ts';
import { type Site, withSite } from './site.ts';

const AT_ONCE = 5;
const ANSWER_WITHIN_MS = 2_000;
const SERVED_AGAIN_MS = 1_000;

/** All open connections to PostgreSQL go silent, as after the loss of a host. New ones work. */
export const silentConnections: Fault = {
  name: 'silent-connections',
  run: (form) =>
    withSite(async (site) => {
      const answers: Answered[] = [];
      let servedAgainMs = 0;
      for (let round = 0; round < (form === 'long' ? 10 : 2); round += 1) {
        await openConnections(site);
        site.proxy.silence();
        const servedAgain = Promise.all(vitalRequests(site).map((each) => untilServed(site, each)));
        answers.push(...(await askAll(site)));
        servedAgainMs = Math.max(servedAgainMs, ...(await servedAgain));
      }
      const figures: Figure[] = [
        refusedOrServed('answers during the silence', answers),
        within('slowest answer', slowest(answers), ANSWER_WITHIN_MS),
        within('served again', servedAgainMs, SERVED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
      return figures;
    }),
};

/** Asks until every pool of connections has open ones. */
async function openConnections(site: Site): Promise<void> {
  for (const request of vitalRequests(site)) await untilServed(site, request);
  await askAll(site);
}

function askAll(site: Site): Promise<Answered[]> {
  const requests = vitalRequests(site).flatMap((each) =>
    Array.from({ length: AT_ONCE }, () => each),
  );
  return Promise.all(requests.map((request) => ask(site, request)));
}
