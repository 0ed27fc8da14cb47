import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../scripts/temporary-server.ts';
import { startBuiltServer } from './built-server.ts';
import { withFolder } from './embedded-site.ts';
import type { Fault } from './fault.ts';
import { none } from './figures.ts';

const KILLS = { short: 3, long: 30 };
/** From before the first file to after the first organization. */
const LATEST_KILL_MS = 2_500;

/** How a folder goes on after the kill of its first start. */
type Outcome = 'fails' | 'works' | 'works without a printed key';

/** The first start is killed at any time: the next one ends what it began. */
export const killedStarts: Fault = {
  name: 'killed-starts',
  run: (form) =>
    withFolder(async (folder) => {
      const outcomes: Outcome[] = [];
      for (let kill = 0; kill < KILLS[form]; kill += 1) {
        outcomes.push(await startTwice(path.join(folder, `data-${kill}`)));
      }
      const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length;
      return [
        none(`second starts that fail, of ${outcomes.length}`, count('fails')),
        {
          measure: 'organizations of a start that was killed before it printed their key',
          figure: `${count('works without a printed key')}`,
          wanted: 'few: npm run password:reset lets their owner in',
          holds: count('works without a printed key') <= outcomes.length / 3,
        },
      ];
    }),
};

async function startTwice(dataDir: string): Promise<Outcome> {
  const printed = await startAndKill(dataDir);
  let output = printed;
  const server = await startBuiltServer({ DATA_DIR: dataDir }, (chunk) => {
    output += chunk;
  }).catch(() => undefined);
  if (!server) return 'fails';
  await server.stop();
  const key = /alm_k1_\w+/.exec(output)?.[0];
  if (!key) return 'works without a printed key';
  const again = await startBuiltServer({ DATA_DIR: dataDir });
  const headers = { authorization: `Bearer ${key}` };
  const { status } = await fetch(`${again.origin}/api/projects`, { headers });
  await again.stop();
  return status === 200 ? 'works' : 'fails';
}

/** Returns what the start printed until then. */
async function startAndKill(dataDir: string): Promise<string> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { DATA_DIR: dataDir, PORT: `${await findFreePort()}` },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const printed = text(child.stdout);
  const exited = once(child, 'exit');
  await sleep(randomInt(LATEST_KILL_MS));
  child.kill('SIGKILL');
  await exited;
  return printed;
}
