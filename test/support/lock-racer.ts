import { lockDataDir } from '../../src/db/data-dir-lock.ts';

/** A process that locks each data directory it is told, at the given time, until it is told to release it. */
export type Race = { dir: string; at: number } | 'release';

let release: (() => Promise<void>) | undefined;

process.on('message', async (race: Race) => {
  if (race === 'release') {
    await release?.();
    release = undefined;
  } else {
    while (Date.now() < race.at);
    release = await lockDataDir(race.dir).catch(() => undefined);
  }
  process.send?.(release !== undefined);
});
process.send?.(false);
