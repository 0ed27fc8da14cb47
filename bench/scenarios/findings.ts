import type { Mark } from '../mark.ts';
import { median } from '../median.ts';

/** What was measured and has no mark to hold: it explains one, or stands for itself. */
export type Figure = { name: string; unit: string; median: number; rounds: number[] };

export type Findings = { marks: Mark[]; figures: Figure[] };

export function figure({ name, unit }: Pick<Figure, 'name' | 'unit'>, rounds: number[]): Figure {
  return { name, unit, median: median(rounds), rounds };
}
