import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@redis/client';
import { startRedis } from '../../scripts/start-redis.ts';
import { type Answered, ask, vitalRequests } from './asking.ts';
import type { Fault, Figure } from './fault.ts';
import { none, served, slowest, within } from './figures.ts';
import { type Site, withSite } from './site.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const AT_ONCE = 10;
const PAUSE_MS = 50;
const GIVE_UP_MS = 8_000;
const ANSWER_WITHIN_MS = 2_000;
/** The deadline of a reply, and the pause before the next try. */
const SHARED_AGAIN_MS = 2_500;

/** The open connections to Redis go silent. New ones work. */
export const silentRedis: Fault = {
  name: 'silent-redis',
  async run(form) {
    const redis = await startRedis();
    const proxy = await startTcpProxy(Number(new URL(redis.value).port));
    const client = createClient({ url: redis.value });
    await client.connect();
    const act = async (site: Site): Promise<Figure[]> => {
      const answers: Answered[] = [];
      let sharedAgainMs = 0;
      for (let round = 0; round < (form === 'long' ? 10 : 2); round += 1) {
        await askAtOnce(site);
        await client.flushAll();
        const before = performance.now();
        proxy.silence();
        while ((await client.dbSize()) === 0 && performance.now() - before < GIVE_UP_MS) {
          answers.push(...(await askAtOnce(site)));
          await sleep(PAUSE_MS);
        }
        sharedAgainMs = Math.max(sharedAgainMs, performance.now() - before);
      }
      return [
        served('answers during the silence', answers),
        within('slowest answer', slowest(answers), ANSWER_WITHIN_MS),
        within('budgets shared again', sharedAgainMs, SHARED_AGAIN_MS),
        none('exits', Number(site.server.hasExited())),
      ];
    };
    try {
      return await withSite(act, { REDIS_URL: `redis://127.0.0.1:${proxy.port}` });
    } finally {
      client.destroy();
      proxy.stop();
      await redis.stop();
    }
  },
};

function askAtOnce(site: Site): Promise<Answered[]> {
  const [byKey] = vitalRequests(site);
  const requests = byKey ? Array.from({ length: AT_ONCE }, () => byKey) : [];
  return Promise.all(requests.map((request) => ask(site, request)));
}
