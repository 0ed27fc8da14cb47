import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../scripts/services.ts';
import { type Case, cases, checkAnswer } from './cases.ts';
import { fill, mintKeys, secret } from './data.ts';
import { applyLoad, startGenerator } from './load.ts';
import { bundlePrograms } from './programs.ts';
import type { Measurement } from './ratios.ts';
import { createReport, type Report, toMarkdown } from './report.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { type Server, servers } from './servers.ts';
import { makeSizedDatabases } from './size/databases.ts';
import { measureSizes, type SizeRatio } from './size/measure.ts';

const WARM_UP_SECONDS = 1;
const RESULTS = 'bench/results.json';

const { values: flags } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '9' },
    keys: { type: 'string', default: '1000' },
    'in-use': { type: 'string', default: '1' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string' },
  },
});

/** One server, one case: what is measured once a round. */
type Cell = { server: Server; request: Case };

const wanted = flags.only?.split(',') ?? [''];
const cells: Cell[] = cases
  .flatMap((request) => servers.map((server) => ({ server, request })))
  .filter(({ server, request }) => server.cases.includes(request.name))
  .filter(({ server, request }) => {
    const id = `${request.name} ${server.name} ${server.database}`;
    return wanted.some((text) => id.includes(text));
  });

const folder = mkdtempSync(path.join(tmpdir(), 'almirant-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}

const programOf = await bundlePrograms(folder);
const generator = startGenerator(programOf('load-generator'));
const minted = mintKeys(Number(flags.keys));
const connections = Number(flags.connections);
const keys = minted.slice(0, Number(flags['in-use'])).map(({ key }) => key);
const postgres = await startPostgres({ isDurable: true });
const sizes = wanted.some((text) => 'size'.includes(text)) ? await compareSizes() : [];
const running = cells.length > 0 ? await startServers() : new Map<Server, RunningServer>();
const measurements = await measureRounds();
await stopAll();

const report = createReport(measurements, sizes);
const onlySizes = cells.length === 0 && sizes.length > 0;
const written = onlySizes ? withSizes(JSON.parse(readFileSync(RESULTS, 'utf8'))) : report;
writeFileSync(RESULTS, `${JSON.stringify(written, null, 2)}\n`);
process.stdout.write(`${toMarkdown(report)}\n`);

async function compareSizes(): Promise<SizeRatio[]> {
  const databases = await makeSizedDatabases(postgres.value);
  return measureSizes(databases, {
    program: programOf('ours'),
    variables: { ALMIRANT_SECRET: secret, DATA_DIR: '' },
    rounds: Number(flags.rounds),
  });
}

/** They are compared with each other only, so that they may be of another run. */
function withSizes(before: Report): Report {
  return {
    ...before,
    ratios: [...before.ratios.filter((ratio) => ratio.case !== 'size'), ...sizes],
  };
}

/** All at once, as idle ones cost nothing; each embedded database is a copy of its own. */
async function startServers(): Promise<Map<Server, RunningServer>> {
  await fill({ databaseUrl: postgres.value }, minted);
  const filled = path.join(folder, 'data');
  await fill({ dataDir: filled }, minted);

  const started = new Map<Server, RunningServer>();
  for (const server of new Set(cells.map((cell) => cell.server))) {
    const dataDir = path.join(folder, `data-${started.size}`);
    const isEmbedded = server.database === 'PGlite';
    if (isEmbedded) cpSync(filled, dataDir, { recursive: true });
    const variables = {
      ALMIRANT_SECRET: secret,
      DATA_DIR: dataDir,
      DATABASE_URL: isEmbedded ? '' : postgres.value,
      ...server.env,
    };
    started.set(server, await startServer(programOf(server.entry), variables));
  }
  return started;
}

async function measureRounds(): Promise<Measurement[]> {
  for (const { server, request } of cells) {
    const origin = running.get(server)?.origin ?? '';
    await checkAnswer(origin, { request, key: keys[0] ?? '' });
    await applyLoad(generator, { origin, request, keys, connections, seconds: WARM_UP_SECONDS });
  }
  const measured: Measurement[] = [];
  for (let round = 1; round <= Number(flags.rounds); round++) {
    // Back and forth, so that a machine that gets slower favours nobody.
    for (const cell of round % 2 ? cells : cells.toReversed()) {
      const measurement = await measure(cell, round);
      measured.push(measurement);
      process.stderr.write(`${JSON.stringify(measurement)}\n`);
    }
  }
  return measured;
}

async function measure({ server, request }: Cell, round: number): Promise<Measurement> {
  const { name, database } = server;
  const target = running.get(server);
  if (!target) throw new Error(`${name} is not running.`);
  const { origin, cpuSeconds } = target;
  await checkAnswer(origin, { request, key: keys[0] ?? '' });
  const before = cpuSeconds();
  const seconds = Number(flags.seconds);
  const outcome = await applyLoad(generator, { origin, request, keys, connections, seconds });
  const cpuMicros = ((cpuSeconds() - before) * 1e6) / outcome.answers;
  const { requestsPerSecond } = outcome;
  return { server: name, database, case: request.name, round, requestsPerSecond, cpuMicros };
}

async function stopAll(): Promise<void> {
  for (const { stop } of running.values()) stop();
  generator.kill();
  await postgres.stop();
}
