import { cpus } from 'node:os';
import { type Case, type CaseName, cases } from './cases.ts';
import { median } from './median.ts';
import { compare, type Measurement, type Ratio } from './ratios.ts';
import type { DatabaseName } from './servers.ts';
import type { SizeRatio } from './size/measure.ts';

type Cell = {
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
  cells: Cell[];
  ratios: (Ratio | SizeRatio)[];
};

export function createReport(
  measurements: readonly Measurement[],
  sizes: readonly SizeRatio[],
): Report {
  const processors = cpus();
  return {
    machine: {
      cpus: processors.length,
      model: processors[0]?.model ?? 'unknown',
      node: process.version,
    },
    cells: toCells(measurements),
    ratios: [...cases.flatMap(({ name }) => compare(measurements, name)), ...sizes],
  };
}

function toCells(measurements: readonly Measurement[]): Cell[] {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const { server, database, case: caseName } = measurement;
    const id = [caseName, server, database].join();
    groups.set(id, [...(groups.get(id) ?? []), measurement]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { server, database } = first;
    const cpuMicros = Math.round(median(group.map((measurement) => measurement.cpuMicros)));
    const rounds = group.map(({ requestsPerSecond }) => Math.round(requestsPerSecond));
    const [min, max] = [Math.min(...rounds), Math.max(...rounds)];
    return [
      {
        server,
        case: first.case,
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
export function toMarkdown({ machine, cells, ratios }: Report): string {
  const heading = `${machine.cpus} CPUs (${machine.model}), Node ${machine.node}`;
  const isMeasured = ({ name }: Case) => cells.some((cell) => cell.case === name);
  const parts = cases.filter(isMeasured).map(({ name, title }) => {
    const rows = cells
      .filter((cell) => cell.case === name)
      .map(({ server, database, median: middle, min, max, cpuMicros }) => [
        server,
        database,
        middle,
        `${min} to ${max}`,
        cpuMicros,
      ]);
    const ratioRows = ratios
      .filter((ratio): ratio is Ratio => ratio.case === name)
      .map((ratio) => [
        ratio.name,
        ratio.ratio.toFixed(2),
        spread(ratio.rounds),
        ratio.cpuRatio.toFixed(2),
        verdict(ratio),
      ]);
    return [
      `## ${title}`,
      table(
        ['server', 'database', 'req/s, median', 'rounds', 'µs of its processor a request'],
        rows,
      ),
      table(['ratio', 'median', 'rounds', 'by processor time', 'mark'], ratioRows),
    ].join('\n\n');
  });
  return [heading, ...parts, ...sizesToMarkdown(ratios.filter(isOfSize))].join('\n\n');
}

const isOfSize = (ratio: Ratio | SizeRatio): ratio is SizeRatio => ratio.case === 'size';

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

function verdict({ mark, holds }: Ratio): string {
  if (mark === undefined) return '';
  return `${holds ? 'holds' : 'FAILS'} (>= ${mark})`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cellsOfLine: readonly (string | number)[]) => `| ${cellsOfLine.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
