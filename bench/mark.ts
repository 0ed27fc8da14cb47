import { median } from './median.ts';

/** A required ratio between two measurements of one run. */
export type Mark = {
  name: string;
  /** The median of the rounds. */
  ratio: number;
  mark: number;
  /** Whether the mark is a minimum or a maximum. */
  bound: 'at least' | 'at most';
  holds: boolean;
  rounds: number[];
};

type Bound = Pick<Mark, 'name' | 'mark' | 'bound'>;

/** Judges ratios within each round, where both sides had the same machine. */
export function judge({ name, mark, bound }: Bound, rounds: number[]): Mark {
  const ratio = median(rounds);
  const holds = bound === 'at least' ? ratio >= mark : ratio <= mark;
  return { name, ratio, mark, bound, holds, rounds };
}
