import type { Logger } from 'pino';
import { connectRedis } from '../db/redis.ts';
import type { BudgetPolicies } from './bucket.ts';
import { createBucketsWithFallback } from './buckets-with-fallback.ts';
import { type Budget, createBudget } from './budget.ts';
import { createProcessBuckets } from './process-buckets.ts';
import { createRedisBuckets } from './redis-buckets.ts';

type Options = {
  policies: BudgetPolicies;
  redisUrl?: string | undefined;
  log: Logger;
};

type OpenBudget = { budget: Budget; close: () => Promise<void> };

/** Opens the budgets: in Redis, shared by all its clients, or in the memory of the process. */
export async function openBudget(options: Options): Promise<OpenBudget> {
  const { policies, redisUrl, log } = options;
  const inProcess = createProcessBuckets({ policies });
  if (!redisUrl) {
    return { budget: createBudget({ policies, buckets: inProcess }), close: async () => {} };
  }
  const redis = await connectRedis(redisUrl);
  const buckets = createBucketsWithFallback({
    shared: createRedisBuckets(redis, policies),
    fallback: inProcess,
    onOutage: (err) => log.error({ err }, 'Redis cannot be reached: budgets are per process'),
    onRecovery: () => log.info('Redis is reached again: budgets are shared'),
  });
  return { budget: createBudget({ policies, buckets }), close: redis.close };
}
