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
  /** How many points may be spent now. */
  available: number;
};

/** Points that are set aside for what is about to be done. */
export type Reservation = {
  /** Says what it has really cost, once: the difference goes back. Answers with what there is then. */
  settle: (actual: number) => readonly BucketStatus[];
};

/** What one request may spend, and what it has left of it. */
export type RequestBudget = {
  /** Sets points aside in both buckets, or in none and fails. Nothing is free: it is 1 at least. */
  reserve: (points: number) => Promise<Reservation>;
  /** How the buckets stand; nothing as long as nothing was asked of them. */
  status: () => readonly BucketStatus[] | undefined;
};

export type Budget = { open: (owner: BudgetOwner) => RequestBudget };

type BudgetOptions = { policies: BudgetPolicies; buckets: BucketStore };

const LEAST = 1;

/** The budgets that all transports draw on. */
export function createBudget({ policies, buckets }: BudgetOptions): Budget {
  return {
    open(owner) {
      let levels: Levels | undefined;

      async function reserve(points: number): Promise<Reservation> {
        const wanted = Math.max(LEAST, points);
        requireCapacity(wanted, policies);
        const taking = await buckets.take(owner, wanted);
        levels = taking.levels;
        if (!taking.isTaken) throw overBudget(wanted, { levels, policies });
        let isSettled = false;
        return {
          settle(actual) {
            const difference = isSettled ? 0 : wanted - Math.max(LEAST, actual);
            isSettled = true;
            if (difference !== 0) taking.putBack(difference);
            levels = shift(levels ?? taking.levels, difference, policies);
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
    `This costs ${points} points, and the budget of ${owners[name]} never holds more than ` +
      `${policies[name].capacity}. Ask for less at a time.`,
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
    `This costs ${points} points, and ${Math.floor(levels[name])} are left in the budget of ` +
      `${owners[name]}. Try again in ${inSeconds(retryAfterSeconds)}.`,
    { retryAfterSeconds },
  );
}

function inSeconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
