import { cpus } from 'node:os';
import type { CaseName } from './cases.ts';
import type { StatementCount } from './count-statements.ts';
import type { Mark } from './mark.ts';
import type { Measurement } from './measurement.ts';
import { median } from './median.ts';
import type { Figure } from './scenarios/findings.ts';
import type { DatabaseName } from './servers.ts';
import type { SizeRatio } from './size/measure.ts';

/** The result of a server and a case in all rounds, in requests per second. */
export type ReportCell = {
  server: string;
  case: CaseName;
  database: DatabaseName;
  median: number;
  min: number;
  max: number;
  cpuMicros: number;
  rounds: number[];
};

export type Report = {
  machine: { cpus: number; model: string; node: string };
  cells: ReportCell[];
  statements: StatementCount[];
  marks: Mark[];
  /** Measurements of the scenarios without a mark. */
  figures: Figure[];
  sizes: SizeRatio[];
};

type Parts = Omit<Report, 'machine' | 'cells'> & { measurements: readonly Measurement[] };

export function createReport({ measurements, ...parts }: Parts): Report {
  const processors = cpus();
  const machine = {
    cpus: processors.length,
    model: processors[0]?.model ?? 'unknown',
    node: process.version,
  };
  return { machine, cells: toCells(measurements), ...parts };
}

/** The report, with earlier results for everything that this run did not measure. */
export function mergeReports(before: Partial<Report>, after: Report): Report {
  const merge = <Row>(name: keyof Report, idOf: (row: Row) => string): Row[] => {
    const rows = new Map<string, Row>();
    const [old = [], fresh] = [before[name], after[name]] as [Row[] | undefined, Row[]];
    for (const row of [...old, ...fresh]) rows.set(idOf(row), row);
    return [...rows.values()];
  };
  return {
    machine: after.machine,
    cells: merge<ReportCell>('cells', cellId),
    statements: merge<StatementCount>('statements', (row) => `${row.case} ${row.server}`),
    marks: merge<Mark>('marks', ({ name }) => name),
    figures: merge<Figure>('figures', ({ name }) => name),
    sizes: merge<SizeRatio>('sizes', ({ name }) => name),
  };
}

function cellId(cell: Pick<ReportCell, 'case' | 'server' | 'database'>): string {
  return `${cell.case} ${cell.server} ${cell.database}`;
}

function toCells(measurements: readonly Measurement[]): ReportCell[] {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const id = cellId(measurement);
    groups.set(id, [...(groups.get(id) ?? []), measurement]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { server, database, case: name } = first;
    const rounds = group
      .toSorted((one, other) => one.round - other.round)
      .map(({ requestsPerSecond }) => Math.round(requestsPerSecond));
    const cpuMicros = Math.round(median(group.map((measurement) => measurement.cpuMicros)));
    const [min, max] = [Math.min(...rounds), Math.max(...rounds)];
    return [
      {
        server,
        case: name,
        database,
        median: Math.round(median(rounds)),
        min,
        max,
        cpuMicros,
        rounds,
      },
    ];
  });
}
