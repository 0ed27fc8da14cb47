import { cases } from './cases.ts';
import type { StatementCount } from './count-statements.ts';
import type { Report, ReportCell } from './report.ts';
import type { Figure } from './scenarios/findings.ts';
import type { SizeRatio } from './size/measure.ts';

/** The report as Markdown. */
export function reportToMarkdown(report: Report): string {
  const { machine, cells, statements, marks, figures, sizes } = report;
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
  const ofSizes = sizesToMarkdown(sizes);
  return [heading, ...parts, ...figuresToMarkdown(figures), ...ofSizes].join('\n\n');
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

function figuresToMarkdown(figures: readonly Figure[]): string[] {
  if (figures.length === 0) return [];
  const rows = figures.map(({ name, median, rounds, unit }) => {
    return [name, median.toFixed(2), spread(rounds), unit];
  });
  return ['## Figures of the scenarios', table(['', 'median', 'rounds', 'unit'], rows)];
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
