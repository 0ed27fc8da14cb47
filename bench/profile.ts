import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/services.ts';
import { cases } from './cases.ts';
import type { CpuProfile } from './cpu-profile.ts';
import { fill, mintKeys, secret } from './data.ts';
import { drawFlameGraph } from './flame-graph.ts';
import { applyLoad, startGenerator } from './load.ts';
import { bundlePrograms } from './programs.ts';
import { startServer } from './running-server.ts';
import { timeByOwner } from './time-by-owner.ts';

/** Draws and prints the server's time by owner: `npm run bench:profile -- viewer nested`. */

const IMAGES = 'docs/images';
const INTERVAL_MICROS = 200;
const WARM_UP_SECONDS = 3;
const SECONDS = 5;
const CONNECTIONS = 32;
const SHOWN = 20;

const { positionals } = parseArgs({ allowPositionals: true });

const folder = mkdtempSync(path.join(tmpdir(), 'almirant-profile-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const programOf = await bundlePrograms(folder);
const generator = startGenerator(programOf('load-generator'));
const postgres = await startPostgres({ isDurable: true });
const minted = mintKeys(1);
await fill({ databaseUrl: postgres.value }, minted);
mkdirSync(IMAGES, { recursive: true });
for (const name of positionals) await profile(name);
generator.kill();
await postgres.stop();

async function profile(name: string): Promise<void> {
  const request = cases.find((each) => each.name === name);
  if (!request) throw new Error(`There is no case ${name}.`);
  const profiles = path.join(folder, name);
  const { origin, stop } = await startServer(
    programOf('ours'),
    { ALMIRANT_SECRET: secret, DATABASE_URL: postgres.value },
    ['--cpu-prof', `--cpu-prof-dir=${profiles}`, `--cpu-prof-interval=${INTERVAL_MICROS}`],
  );
  const load = {
    origin,
    request,
    keys: minted.map(({ key }) => key),
    connections: request.maxConnections ?? CONNECTIONS,
  };
  await applyLoad(generator, { ...load, seconds: WARM_UP_SECONDS });
  await applyLoad(generator, { ...load, seconds: SECONDS });
  stop();
  const cpuProfile: CpuProfile = JSON.parse(readFileSync(await written(profiles), 'utf8'));
  writeFileSync(`${IMAGES}/${name}.svg`, drawFlameGraph(cpuProfile, SECONDS * 1e6));
  process.stdout.write(`## ${name}\n\n`);
  for (const [owner, share] of timeByOwner(cpuProfile, SECONDS * 1e6).slice(0, SHOWN)) {
    process.stdout.write(`${(share * 100).toFixed(1).padStart(5)}% ${owner}\n`);
  }
}

/** The file that Node writes when the process exits. */
async function written(profiles: string): Promise<string> {
  for (;;) {
    await sleep(500);
    const [file] = readdirSync(folder).includes(path.basename(profiles))
      ? readdirSync(profiles)
      : [];
    if (file?.endsWith('.cpuprofile')) return path.join(profiles, file);
  }
}
