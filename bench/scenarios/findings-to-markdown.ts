import type { Mark } from '../mark.ts';
import type { Figure, Findings } from './findings.ts';

/** Two tables: the marks, and the figures that explain them. */
export function findingsToMarkdown({ marks, figures }: Findings): string {
  const markTable = table(['ratio', 'median', 'rounds', 'mark'], marks.map(markCells));
  const figureTable = table(['figure', 'median', 'rounds', 'unit'], figures.map(figureCells));
  return [...(marks.length > 0 ? [markTable] : []), figureTable].join('\n\n');
}

function markCells({ name, ratio, rounds, bound, mark, holds }: Mark): string[] {
  return [name, show(ratio), spread(rounds), `${holds ? 'holds' : 'FAILS'} (${bound} ${mark})`];
}

function figureCells({ name, median, rounds, unit }: Figure): string[] {
  return [name, show(median), spread(rounds), unit];
}

function spread(values: readonly number[]): string {
  return `${show(Math.min(...values))} to ${show(Math.max(...values))}`;
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function table(header: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
