import { median } from './median.ts';

/** What has to hold between two measurements of one run. */
export type Mark = {
  name: string;
  /** The median of the rounds. */
  ratio: number;
  mark: number;
  /** Whether the ratio has to reach the mark, or must not be over it. */
  bound: 'at least' | 'at most';
  holds: boolean;
  rounds: number[];
};

type Bound = Pick<Mark, 'name' | 'mark' | 'bound'>;

/** Judges ratios that were formed within each round, where the machine was the same for both. */
export function judge({ name, mark, bound }: Bound, rounds: number[]): Mark {
  const ratio = median(rounds);
  const holds = bound === 'at least' ? ratio >= mark : ratio <= mark;
  return { name, ratio, mark, bound, holds, rounds };
}
