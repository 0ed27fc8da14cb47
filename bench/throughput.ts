import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { askFor, checkAnswer } from './answers.ts';
import { fillBetterAuth } from './better-auth.ts';
import type { Case } from './cases.ts';
import type { Cell } from './cells.ts';
import { countStatements, type StatementCount } from './count-statements.ts';
import { fill, mintKeys } from './data.ts';
import type { Lab } from './lab.ts';
import { applyLoad } from './load.ts';
import type { Measurement } from './measurement.ts';
import { createDatabase } from './new-database.ts';
import type { RunningServer } from './running-server.ts';
import { type Server, servers } from './servers.ts';
import { type Places, startServers } from './start-servers.ts';

export type Throughput = { measurements: Measurement[]; statements: StatementCount[] };

type Options = {
  cells: readonly Cell[];
  /** The number of keys, and the number that requests use. */
  keys: { all: number; inUse: number };
};

/** The inputs for measuring a cell. */
type Target = RunningServer & {
  cell: Cell;
  keys: readonly string[];
  connections: number;
  generator: ChildProcess;
  /** The answer of our server on the same kind of database, which all others must equal. */
  expected: unknown;
};

/** On a busy machine, the first answers of some servers take longer than a second. */
const WARM_UP_SECONDS = 2;

const isReference = ({ name }: Server) => name === 'ours';

/** Measures every cell in rounds, and the number of statements of the nested document. */
export async function measureThroughput(lab: Lab, { cells, keys }: Options): Promise<Throughput> {
  const minted = mintKeys(keys.all);
  const inUse = minted.slice(0, keys.inUse).map(({ key }) => key);
  const places = await fillDatabases(lab, minted);
  const wanted = new Set([...servers.filter(isReference), ...cells.map(({ server }) => server)]);
  const running = await startServers(lab, wanted, places);
  const targets = await findTargets(lab, { cells, running, keys: inUse });
  const measurements = await measureRounds(lab, targets);
  for (const { stop } of running.values()) stop();

  const counted = cells.filter(({ request }) => request.name === 'nested');
  const { databaseUrl } = places;
  const key = inUse[0] ?? '';
  const statements = await countStatements(lab, { cells: counted, databaseUrl, key });
  return { measurements, statements };
}

async function fillDatabases(lab: Lab, keys: ReturnType<typeof mintKeys>): Promise<Places> {
  const databaseUrl = await createDatabase(lab.postgres.value, 'throughput');
  const betterAuthUrl = await createDatabase(lab.postgres.value, 'better_auth');
  const dataDir = path.join(lab.folder, 'data');
  await fill({ databaseUrl }, keys);
  await fill({ dataDir }, keys);
  const texts = keys.map(({ key }) => key);
  await fillBetterAuth(betterAuthUrl, texts);
  return { databaseUrl, betterAuthUrl, dataDir };
}

type Started = {
  cells: readonly Cell[];
  running: ReadonlyMap<Server, RunningServer>;
  keys: readonly string[];
};

async function findTargets(
  { generator, connections }: Lab,
  { cells, running, keys }: Started,
): Promise<Target[]> {
  const expected = new Map<string, unknown>();
  const key = keys[0] ?? '';
  for (const [server, { origin }] of running) {
    if (!isReference(server)) continue;
    const asked = cells.map(({ request }) => request);
    for (const request of new Set(asked.filter(({ name }) => server.cases.includes(name)))) {
      expected.set(referenceId(request, server), await askFor(request, { origin, key }));
    }
  }
  return cells.flatMap((cell) => {
    const found = running.get(cell.server);
    const id = referenceId(cell.request, cell.server);
    const measured = { cell, keys, connections, generator, expected: expected.get(id) };
    return found ? [{ ...found, ...measured }] : [];
  });
}

/** The embedded database has its own row IDs. */
function referenceId({ name }: Case, { database }: Server): string {
  return `${name} ${database === 'PGlite'}`;
}

async function measureRounds(
  { rounds, seconds }: Lab,
  targets: readonly Target[],
): Promise<Measurement[]> {
  for (const target of targets) await measure(target, Math.max(WARM_UP_SECONDS, seconds));
  const measured: Measurement[] = [];
  for (let round = 1; round <= rounds; round++) {
    // In alternating order, so that a slowing machine favours no server.
    for (const target of round % 2 ? targets : targets.toReversed()) {
      const measurement = { round, ...(await measure(target, seconds)) };
      measured.push(measurement);
      process.stderr.write(`${JSON.stringify(measurement)}\n`);
    }
  }
  return measured;
}

async function measure(target: Target, seconds: number): Promise<Omit<Measurement, 'round'>> {
  const { cell, keys, connections, generator, origin, cpuSeconds, expected } = target;
  const { server, request } = cell;
  const { name, database } = server;
  const asked = { origin, key: keys[0] ?? '', server: `${name} on ${database}`, expected };
  await checkAnswer(request, asked);
  const before = cpuSeconds();
  const outcome = await applyLoad(generator, {
    ...{ origin, request, keys, seconds },
    connections: Math.min(connections, request.maxConnections ?? connections),
  });
  return {
    server: name,
    database,
    case: request.name,
    requestsPerSecond: outcome.requestsPerSecond,
    cpuMicros: ((cpuSeconds() - before) * 1e6) / outcome.answers,
  };
}
