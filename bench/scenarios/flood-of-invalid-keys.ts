import type { ChildProcess } from 'node:child_process';
import { judge } from '../mark.ts';
import { type Figure, type Findings, figure } from './findings.ts';
import { type Flood, makeFloods, validRequests } from './floods.ts';
import type { Lab } from './lab.ts';
import { applyPacedLoad, type PacedOutcome, startPacedClient } from './paced-load.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';
import { watchShares } from './watch-shares.ts';

type Clients = { valid: ChildProcess; flood: ChildProcess };

/** What valid requests waited, and what part of a processor the server had meanwhile. */
type Measured = PacedOutcome & { server: number };

const VALID_PER_SECOND = 200;
const TIMES_AS_MANY = 10;
const bound = {
  name: 'p99 beside ten times as many unknown keys / alone',
  mark: 1.5,
  bound: 'at most',
} as const;

/** How much longer valid requests wait while ten times as many come with unknown keys. */
export async function measureFloodOfInvalidKeys(lab: Lab): Promise<Findings> {
  const server = await spawnServer(lab, { DATABASE_URL: lab.postgres.value });
  const clients = {
    valid: startPacedClient(lab.pacedClientProgram),
    flood: startPacedClient(lab.pacedClientProgram),
  };
  const measure = (flood: Flood) => measureBeside(flood, { lab, server, clients });

  const floods = makeFloods(lab.keys);
  const rounds: Map<string, Measured>[] = [];
  for (const flood of floods) await measure(flood);
  for (let round = 0; round < lab.rounds; round++) {
    const measured = new Map<string, Measured>();
    for (const flood of round % 2 ? floods.toReversed() : floods) {
      measured.set(flood.name, await measure(flood));
    }
    rounds.push(measured);
  }
  clients.valid.kill();
  clients.flood.kill();
  await server.stop();

  const inRounds = (name: string) => rounds.flatMap((round) => round.get(name) ?? []);
  const alone = inRounds('nothing');
  const ratiosOf = (name: string) =>
    inRounds(name).map(({ p99Ms }, round) => p99Ms / (alone[round]?.p99Ms ?? Number.NaN));
  return {
    marks: [judge(bound, ratiosOf('unknown keys'))],
    figures: floods.flatMap(({ name }) => [
      figure({ name: `p99 beside ${name} / alone`, unit: '' }, ratiosOf(name)),
      ...describe(name, inRounds(name)),
    ]),
  };
}

type Place = { lab: Lab; server: SpawnedServer; clients: Clients };

async function measureBeside(flood: Flood, { lab, server, clients }: Place): Promise<Measured> {
  const { seconds, keys } = lab;
  const to = { origin: server.origin, seconds };
  const sharesSince = watchShares({ server: server.pid });
  const others = flood.requests && {
    ...to,
    ...flood.requests,
    ratePerSecond: VALID_PER_SECOND * TIMES_AS_MANY,
    connections: 32,
    isExact: false,
  };
  const valid = {
    ...to,
    ...validRequests(keys),
    ratePerSecond: VALID_PER_SECOND,
    connections: 8,
    isExact: true,
  };
  const [outcome] = await Promise.all([
    applyPacedLoad(clients.valid, valid),
    others && applyPacedLoad(clients.flood, others),
  ]);
  return { ...outcome, ...sharesSince() };
}

function describe(name: string, measured: readonly Measured[]): Figure[] {
  const of = (value: (each: Measured) => number) => measured.map(value);
  return [
    figure(
      { name: `beside ${name}: p50`, unit: 'ms' },
      of(({ p50Ms }) => p50Ms),
    ),
    figure(
      { name: `beside ${name}: p99`, unit: 'ms' },
      of(({ p99Ms }) => p99Ms),
    ),
    figure(
      { name: `beside ${name}: p99 of sending late`, unit: 'ms' },
      of(({ lagP99Ms }) => lagP99Ms),
    ),
    figure(
      { name: `beside ${name}: server`, unit: 'processors' },
      of(({ server }) => server),
    ),
  ];
}
