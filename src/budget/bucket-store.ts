import type { BudgetOwner, Levels } from './bucket.ts';

type Taking = {
  /** Whether the points were in both buckets; else none were taken from either. */
  isTaken: boolean;
  /** What is in the buckets after it. */
  levels: Levels;
  /** Puts points back; a negative number takes more, as far as there are any. */
  putBack: (points: number) => void;
};

/** Where the buckets are. */
export type BucketStore = {
  take: (owner: BudgetOwner, points: number) => Promise<Taking>;
};
