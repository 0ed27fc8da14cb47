import type { ChildProcess } from 'node:child_process';
import type { Lab } from '../lab.ts';
import { judge } from '../mark.ts';
import { fillDatabase } from './fill-database.ts';
import { findPostmaster } from './find-postmaster.ts';
import { type Figure, type Findings, toFigures } from './findings.ts';
import { type Flood, makeFloods, validRequests } from './floods.ts';
import { applyPacedLoad, type PacedOutcome, startPacedClient } from './paced-load.ts';
import { type SpawnedServer, spawnServer } from './spawn-server.ts';
import { watchShares } from './watch-shares.ts';

type Clients = { valid: ChildProcess; flood: ChildProcess };

/** The response times of valid requests, and the processor share of all other processes. */
type Measured = PacedOutcome & { server: number; postgres: number };

const VALID_PER_SECOND = 200;
const FLOOD_PER_SECOND = 10 * VALID_PER_SECOND;
/** The duration as a multiple of the other scenarios, because a p99 needs several hundred answers. */
const LONGER = 5;
const bound = {
  name: 'p99 beside ten times as many unknown keys / alone',
  mark: 1.5,
  bound: 'at most',
} as const;

/** Compares the response time of valid requests with and without ten times as many unknown keys. */
export async function measureFloodOfInvalidKeys(lab: Lab): Promise<Findings> {
  const { url, keys } = await fillDatabase(lab, 'flood');
  const server = await spawnServer(lab, { DATABASE_URL: url });
  const clients = {
    valid: startPacedClient(lab.programOf('paced-client')),
    flood: startPacedClient(lab.programOf('paced-client')),
  };
  const postgres = await findPostmaster(url);
  const place = { seconds: LONGER * lab.seconds, keys, server, postgres, clients };
  const measure = (flood: Flood) => measureBeside(flood, place);

  const floods = makeFloods(keys);
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

  const ratios = pairUp(rounds, 'unknown keys').map(ratioOf);
  return {
    marks: [judge(bound, ratios)],
    figures: floods.flatMap(({ name }) => describe(name, pairUp(rounds, name))),
  };
}

type Pair = { beside: Measured; alone: Measured };

type Place = {
  seconds: number;
  keys: readonly string[];
  server: SpawnedServer;
  postgres: number;
  clients: Clients;
};

async function measureBeside(flood: Flood, place: Place): Promise<Measured> {
  const { seconds, keys, server, postgres, clients } = place;
  const to = { origin: server.origin, seconds };
  const sharesSince = watchShares({ server: server.pid, postgres });
  const others = flood.requests && {
    ...to,
    ...flood.requests,
    ratePerSecond: FLOOD_PER_SECOND,
    connections: 32,
  };
  const valid = {
    ...to,
    ...validRequests(keys),
    ratePerSecond: VALID_PER_SECOND,
    connections: 8,
  };
  const [outcome] = await Promise.all([
    applyPacedLoad(clients.valid, valid),
    others && applyPacedLoad(clients.flood, others),
  ]);
  return { ...outcome, ...sharesSince() };
}

function pairUp(rounds: readonly Map<string, Measured>[], name: string): Pair[] {
  return rounds.flatMap((round) => {
    const [beside, alone] = [round.get(name), round.get('nothing')];
    return beside && alone ? [{ beside, alone }] : [];
  });
}

function describe(name: string, rounds: readonly Pair[]): Figure[] {
  return toFigures(rounds, [
    { name: `beside ${name}: p50`, unit: 'ms', of: ({ beside }) => beside.p50Ms },
    { name: `beside ${name}: p99`, unit: 'ms', of: ({ beside }) => beside.p99Ms },
    { name: `beside ${name}: p99 / alone`, unit: '', of: ratioOf },
    { name: `beside ${name}: sent late by, p99`, unit: 'ms', of: ({ beside }) => beside.lagP99Ms },
    { name: `beside ${name}: server, for each of them`, unit: 'µs', of: costOf('server') },
    { name: `beside ${name}: PostgreSQL, for each of them`, unit: 'µs', of: costOf('postgres') },
  ]);
}

function ratioOf({ beside, alone }: Pair): number {
  return beside.p99Ms / alone.p99Ms;
}

/** Processor time per request of the flood, in microseconds. */
function costOf(who: 'server' | 'postgres') {
  return ({ beside, alone }: Pair) => ((beside[who] - alone[who]) / FLOOD_PER_SECOND) * 1e6;
}
