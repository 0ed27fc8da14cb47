import type { BudgetOwner, Levels } from './bucket.ts';

type Withdrawal = {
  /** False if a bucket had too few points; then neither bucket changed. */
  isTaken: boolean;
  /** The levels afterwards. */
  levels: Levels;
  /** Refunds points; a negative number takes more, down to zero. */
  refund: (points: number) => void;
};

/** Atomic storage of the buckets. */
export type BucketStore = {
  take: (owner: BudgetOwner, points: number) => Promise<Withdrawal>;
};
