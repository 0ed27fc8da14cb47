import type { BucketPolicy, BudgetPolicies } from '../../src/budget/bucket.ts';
import { type Budget, createBudget } from '../../src/budget/budget.ts';
import { createProcessBuckets } from '../../src/budget/process-buckets.ts';

const PLENTY: BucketPolicy = { capacity: 1_000_000_000, restoredPerSecond: 1 };

type Options = Partial<BudgetPolicies> & {
  /** Points return only with this clock. By default it stands still. */
  now?: () => Date;
};

/** Budgets in this process, unlimited by default. */
export function testBudget({ organization, key, now }: Options = {}): Budget {
  const policies = { organization: organization ?? PLENTY, key: key ?? PLENTY };
  const startedAt = new Date();
  const buckets = createProcessBuckets({ policies, now: now ?? (() => startedAt) });
  return createBudget({ policies, buckets });
}
