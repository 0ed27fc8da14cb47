import type { Lab } from '../lab.ts';
import { applyLoad, type Load } from '../load.ts';
import { judge, type Mark } from '../mark.ts';
import { findPostmaster } from './find-postmaster.ts';
import { type Figure, type Findings, toFigures } from './findings.ts';
import { interleave } from './interleave.ts';
import type { SpawnedServer } from './spawn-server.ts';
import { watchShares } from './watch-shares.ts';

/** A load on a server. */
type Side = {
  title: string;
  server: SpawnedServer;
  request: Load['request'];
  keys: readonly string[];
};

type Comparison = { bound: Pick<Mark, 'name' | 'mark' | 'bound'>; side: Side; against: Side };

/** The throughput of a load, and the share of the processors of each process. */
type Measured = { requestsPerSecond: number; server: number; generator: number; postgres: number };

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 4;

/** Divides the throughput of two loads within each round. */
export async function compareThroughput(lab: Lab, comparison: Comparison): Promise<Findings> {
  const { bound, side, against } = comparison;
  const postgres = await findPostmaster(lab.postgres.value);
  for (const each of [side, against]) await apply(lab, each, WARM_UP_SECONDS);

  const measure = async (each: Side): Promise<Measured> => {
    const generator = lab.generator.pid ?? 0;
    const sharesSince = watchShares({ server: each.server.pid, generator, postgres });
    const { requestsPerSecond } = await apply(lab, each, lab.seconds);
    return { requestsPerSecond, ...sharesSince() };
  };
  const rounds = await interleave(lab.rounds, {
    one: () => measure(side),
    other: () => measure(against),
  });

  const perProcessor = (each: Measured) => each.requestsPerSecond / each.server;
  const ratios = rounds.map(({ one, other }) => one.requestsPerSecond / other.requestsPerSecond);
  return {
    marks: [judge(bound, ratios)],
    figures: [
      ...toFigures(rounds, [
        {
          name: `${bound.name}, by processor time of the server`,
          unit: '',
          of: ({ one, other }) => perProcessor(one) / perProcessor(other),
        },
      ]),
      ...describe(
        side.title,
        rounds.map(({ one }) => one),
      ),
      ...describe(
        against.title,
        rounds.map(({ other }) => other),
      ),
    ],
  };
}

function apply(lab: Lab, { server, request, keys }: Side, seconds: number) {
  const { origin } = server;
  const load = { origin, request, keys, connections: CONNECTIONS, seconds };
  return applyLoad(lab.generator, load);
}

function describe(title: string, measured: readonly Measured[]): Figure[] {
  return toFigures(measured, [
    { name: title, unit: 'req/s', of: ({ requestsPerSecond }) => requestsPerSecond },
    { name: `${title}: server`, unit: 'processors', of: ({ server }) => server },
    { name: `${title}: generator`, unit: 'processors', of: ({ generator }) => generator },
    { name: `${title}: PostgreSQL`, unit: 'processors', of: ({ postgres }) => postgres },
  ]);
}
