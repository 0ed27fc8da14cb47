import type { BucketPolicy, BudgetPolicies } from '../../src/budget/bucket.ts';
import { type Budget, createBudget } from '../../src/budget/budget.ts';
import { createProcessBuckets } from '../../src/budget/process-buckets.ts';

const PLENTY: BucketPolicy = { capacity: 1_000_000_000, restoredPerSecond: 1 };

type Options = Partial<BudgetPolicies> & {
  /** Points return only with this clock, in milliseconds. By default it stands still. */
  clock?: () => number;
};

/** Budgets in this process, unlimited by default. */
export function testBudget({ organization, key, clock = () => 0 }: Options = {}): Budget {
  const policies = { organization: organization ?? PLENTY, key: key ?? PLENTY };
  const buckets = createProcessBuckets({ policies, clock });
  return createBudget({ policies, buckets });
}
