import type { Mark } from '../mark.ts';
import { median } from '../median.ts';

/** What was measured and has no mark to hold: it explains one, or stands for itself. */
export type Figure = { name: string; unit: string; median: number; rounds: number[] };

export type Findings = { marks: Mark[]; figures: Figure[] };

type Column<Round> = { name: string; unit: string; of: (round: Round) => number };

/** A figure for each column, out of what was measured in each round. */
export function toFigures<Round>(
  rounds: readonly Round[],
  columns: readonly Column<Round>[],
): Figure[] {
  return columns.map(({ name, unit, of }) => {
    const values = rounds.map(of);
    return { name, unit, median: median(values), rounds: values };
  });
}
