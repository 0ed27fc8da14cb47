import type { Mark } from '../mark.ts';
import { median } from '../median.ts';

/** A measurement without a mark: it explains a mark, or stands alone. */
export type Figure = { name: string; unit: string; median: number; rounds: number[] };

export type Findings = { marks: Mark[]; figures: Figure[] };

type Column<Round> = { name: string; unit: string; of: (round: Round) => number };

/** A figure for each column of the measurements per round. */
export function toFigures<Round>(
  rounds: readonly Round[],
  columns: readonly Column<Round>[],
): Figure[] {
  return columns.map(({ name, unit, of }) => {
    const values = rounds.map(of);
    return { name, unit, median: median(values), rounds: values };
  });
}
