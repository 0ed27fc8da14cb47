import type { CaseName } from './cases.ts';
import { median } from './median.ts';
import type { DatabaseName } from './servers.ts';

/** What one server did with one case in one round. */
export type Measurement = {
  server: string;
  database: DatabaseName;
  case: CaseName;
  round: number;
  requestsPerSecond: number;
  /** Processor time of the server's process for one request, in microseconds. */
  cpuMicros: number;
};

type Side = { server: string; database: DatabaseName };

type Comparison = { name: string; side: Side; against: Side; mark?: number };

export type Ratio = {
  name: string;
  case: CaseName;
  ratio: number;
  rounds: number[];
  /** The same by processor time: less disturbed by others, blind to time spent in PostgreSQL. */
  cpuRatio: number;
  mark?: number;
  holds?: boolean;
};

const ours: Side = { server: 'ours', database: 'PostgreSQL' };
const embedded: Side = { server: 'ours', database: 'PGlite' };
const peer = (server: string, database: DatabaseName): Side => ({ server, database });

/** Authentication may cost this share of the throughput that there is without its read. */
const AUTHENTICATION_MARK = 0.85;

const comparisons: readonly Comparison[] = [
  {
    name: 'authentication on PostgreSQL: ours / ours-fixed-caller',
    side: ours,
    against: peer('ours-fixed-caller', 'PostgreSQL'),
    mark: AUTHENTICATION_MARK,
  },
  {
    name: 'authentication on PGlite: ours / ours-fixed-caller',
    side: embedded,
    against: peer('ours-fixed-caller', 'PGlite'),
    mark: AUTHENTICATION_MARK,
  },
  { name: 'ours / node:http', side: ours, against: peer('node:http', 'none') },
  {
    name: 'ours / node:http + statement',
    side: ours,
    against: peer('node:http + statement', 'PostgreSQL'),
  },
  { name: 'ours / graphql-yoga', side: ours, against: peer('graphql-yoga', 'none') },
  { name: 'ours / apollo + prisma', side: ours, against: peer('apollo + prisma', 'PostgreSQL') },
  { name: 'ours on PGlite / ours on PostgreSQL', side: embedded, against: ours },
];

/** Divides within each round, where the machine was the same for both, and takes the median. */
export function compare(measurements: readonly Measurement[], caseName: CaseName): Ratio[] {
  const ofCase = measurements.filter((measurement) => measurement.case === caseName);
  return comparisons.flatMap(({ name, side, against, mark }) => {
    const pairs = ofCase.filter(isOf(side)).flatMap((one) => {
      const other = ofCase.filter(isOf(against)).find(({ round }) => round === one.round);
      return other ? [{ one, other }] : [];
    });
    if (pairs.length === 0) return [];
    const rounds = pairs.map(({ one, other }) => one.requestsPerSecond / other.requestsPerSecond);
    const cpuRatio = median(pairs.map(({ one, other }) => other.cpuMicros / one.cpuMicros));
    const ratio = median(rounds);
    const verdict = mark === undefined ? {} : { mark, holds: ratio >= mark };
    return [{ name, case: caseName, ratio, rounds, cpuRatio, ...verdict }];
  });
}

function isOf({ server, database }: Side): (measurement: Measurement) => boolean {
  return (measurement) => measurement.server === server && measurement.database === database;
}
