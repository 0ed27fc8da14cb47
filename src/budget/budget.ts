import { DomainError } from '../errors.ts';
import {
  type BucketName,
  type BudgetOwner,
  type BudgetPolicies,
  bucketNames,
  type Levels,
  shift,
} from './bucket.ts';
import type { BucketStore } from './bucket-store.ts';

export type BucketStatus = {
  name: BucketName;
  capacity: number;
  restoredPerSecond: number;
  /** Points that can be spent now. */
  available: number;
};

/** Points reserved for work that is about to start. */
export type Reservation = {
  /** Refunds or charges the difference to the actual cost, once. Returns the new state. */
  settle: (actual: number) => readonly BucketStatus[];
};

/** The budget of one request. */
export type RequestBudget = {
  /** Reserves points, at least 1, in both buckets atomically. Fails if a bucket has too few. */
  reserve: (points: number) => Promise<Reservation>;
  /** The state of the buckets; undefined before the first reservation. */
  status: () => readonly BucketStatus[] | undefined;
};

export type Budget = { open: (owner: BudgetOwner) => RequestBudget };

type BudgetOptions = { policies: BudgetPolicies; buckets: BucketStore };

const MIN_COST = 1;

/** Rate limit by cost, shared by all transports. */
export function createBudget({ policies, buckets }: BudgetOptions): Budget {
  return {
    open(owner) {
      let levels: Levels | undefined;

      async function reserve(points: number): Promise<Reservation> {
        const cost = Math.max(MIN_COST, points);
        requireCapacity(cost, policies);
        const withdrawal = await buckets.take(owner, cost);
        levels = withdrawal.levels;
        if (!withdrawal.isTaken) throw overBudget(cost, { levels, policies });
        let isSettled = false;
        return {
          settle(actual) {
            const difference = isSettled ? 0 : cost - Math.max(MIN_COST, actual);
            isSettled = true;
            if (difference !== 0) withdrawal.refund(difference);
            levels = shift(levels ?? withdrawal.levels, difference, policies);
            return describe(levels, policies);
          },
        };
      }

      return { reserve, status: () => levels && describe(levels, policies) };
    },
  };
}

function describe(levels: Levels, policies: BudgetPolicies): BucketStatus[] {
  return bucketNames.map((name) => ({
    name,
    ...policies[name],
    available: Math.floor(levels[name]),
  }));
}

const owners: Record<BucketName, string> = {
  organization: 'this organization',
  key: 'this API key',
};

function requireCapacity(points: number, policies: BudgetPolicies): void {
  const name = bucketNames.find((each) => points > policies[each].capacity);
  if (!name) return;
  throw new DomainError(
    'COST_LIMIT_EXCEEDED',
    `The request costs ${points} points. The budget of ${owners[name]} has a capacity of ` +
      `${policies[name].capacity}. Split the request.`,
  );
}

type Situation = { levels: Levels; policies: BudgetPolicies };

function overBudget(points: number, { levels, policies }: Situation): DomainError {
  const waits = bucketNames.map((name) => ({
    name,
    seconds: (points - levels[name]) / policies[name].restoredPerSecond,
  }));
  const longest = waits.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  const retryAfterSeconds = Math.max(1, Math.ceil(longest.seconds));
  const { name } = longest;
  return new DomainError(
    'RATE_LIMITED',
    `The request costs ${points} points, and ${Math.floor(levels[name])} are left in the budget of ` +
      `${owners[name]}. Try again in ${inSeconds(retryAfterSeconds)}.`,
    { retryAfterSeconds },
  );
}

function inSeconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
