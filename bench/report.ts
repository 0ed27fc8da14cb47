import { cpus } from 'node:os';
import { type CaseName, cases } from './cases.ts';
import type { StatementCount } from './count-statements.ts';
import type { Mark } from './mark.ts';
import type { Measurement } from './measurement.ts';
import { median } from './median.ts';
import type { DatabaseName } from './servers.ts';
import type { SizeRatio } from './size/measure.ts';

/** What a server did with a case in all rounds, in requests a second. */
type ReportCell = {
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

/** The report with what was not measured this time as it was before. */
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

/** The report for a person to read. */
export function toMarkdown(report: Report): string {
  const { machine, cells, statements, marks, sizes } = report;
  const heading = `${machine.cpus} CPUs (${machine.model}), Node ${machine.node}`;
  const parts = cases.flatMap(({ name, title }) => {
    const rows = toRows(
      cells.filter((cell) => cell.case === name),
      statements,
    );
    return rows.length > 0 ? [`## ${title}`, table(CELL_HEADER, rows)] : [];
  });
  const markRows = marks.map(({ name, ratio, mark, bound, holds, rounds }) => [
    name,
    ratio.toFixed(2),
    spread(rounds),
    `${bound} ${mark}`,
    holds ? 'holds' : 'FAILS',
  ]);
  const markHeader = ['', 'ratio', 'rounds', 'mark', ''];
  if (markRows.length > 0) parts.push('## The marks', table(markHeader, markRows));
  return [heading, ...parts, ...sizesToMarkdown(sizes)].join('\n\n');
}

const CELL_HEADER = [
  'server',
  'database',
  'req/s, median',
  'rounds',
  'ours is',
  'µs of its processor a request',
  'statements',
];

function toRows(cells: readonly ReportCell[], statements: readonly StatementCount[]) {
  const ours = cells.find(({ server, database }) => server === 'ours' && database === 'PostgreSQL');
  return cells.map((cell) => {
    const { server, database, median: middle, min, max, cpuMicros } = cell;
    const counted = statements.find((row) => row.server === server && row.case === cell.case);
    const times = ours && cell !== ours ? `× ${(ours.median / middle).toFixed(2)}` : '';
    const count = database === 'PostgreSQL' ? (counted?.statements ?? '') : '';
    return [server, database, middle, `${min} to ${max}`, times, cpuMicros, count];
  });
}

function sizesToMarkdown(ratios: readonly SizeRatio[]): string[] {
  if (ratios.length === 0) return [];
  const rows = ratios.map(({ name, smallMs, largeMs, ratio, rounds, mark, holds }) => [
    name,
    smallMs.toFixed(1),
    largeMs.toFixed(1),
    ratio.toFixed(2),
    spread(rounds),
    `${holds ? 'holds' : 'FAILS'} (<= ${mark})`,
  ]);
  const header = ['request', '2,000 items, ms', '200,000 items, ms', 'ratio', 'rounds', 'mark'];
  return ['## A hundred times as many work items', table(header, rows)];
}

function spread(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cellsOfLine: readonly (string | number)[]) => `| ${cellsOfLine.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
