import { ask, untilServed, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, refused, within } from './figures.ts';
import { withSite } from './site.ts';

const SERVED_AGAIN_MS = 1_000;

/** PostgreSQL cannot be reached: its connections are cut and new ones refused. */
export const lostConnections: Fault = {
  name: 'lost-connections',
  run: (form) =>
    withSite(async (site) => {
      const rounds = form === 'long' ? 20 : 3;
      const [byKey] = vitalRequests(site);
      const answers = [];
      let slowest = 0;
      for (let round = 0; byKey && round < rounds; round += 1) {
        await untilServed(site, byKey);
        site.proxy.stop();
        answers.push(await ask(site, byKey), await ask(site, byKey));
        await site.proxy.resume();
        slowest = Math.max(slowest, await untilServed(site, byKey));
      }
      const figures: Figure[] = [
        refused('API key', answers),
        within('served again', slowest, SERVED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
      return figures;
    }),
};
