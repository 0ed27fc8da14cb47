import type { Plugin } from 'graphql-yoga';
import type { BucketStatus } from '../budget/budget.ts';
import { DomainError } from '../errors.ts';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';
import { documentCostOf } from './cost/document-cost.ts';

export type CostLimit = { costLimit: number };

type Result = { data?: unknown; extensions?: object };

/**
 * Holds operations to what they cost: nothing beyond the limit is executed, nor beyond what the
 * caller's budgets hold, out of which the difference to what it has really cost goes back.
 */
export function useCost({ costLimit }: CostLimit): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    async onExecute({ args }) {
      const { operationContext, reserved } = args.contextValue as GraphQLServerContext;
      const { document, schema, operationName } = args;
      const cost = documentCostOf(document, { schema, operationName });
      const requested = Math.max(1, cost?.estimate(args.variableValues) ?? 0);
      if (requested > costLimit) throw tooDear(requested, costLimit);
      const reservation = await operationContext.budget.reserve(requested);
      reserved.reservation = reservation;
      return {
        onExecuteDone({ result }) {
          if (Symbol.asyncIterator in result) return;
          const { data, extensions } = result as Result;
          const actual = Math.max(1, cost?.count(data) ?? 0);
          const buckets = reservation.settle(actual);
          const shown = { requested, actual, throttleStatus: throttleStatusOf(buckets) };
          Object.assign(result, { extensions: { ...extensions, cost: shown } });
        },
      };
    },
  };
}

function tooDear(requested: number, limit: number): DomainError {
  return new DomainError(
    'COST_LIMIT_EXCEEDED',
    `This operation costs up to ${requested} points, and one may cost ${limit} at most. Ask for ` +
      'fewer at once with `first`, or for less of each.',
  );
}

/** The bucket that has less in it. */
function throttleStatusOf(buckets: readonly BucketStatus[]) {
  const tighter = buckets.reduce((one, other) => (other.available < one.available ? other : one));
  return {
    maximumAvailable: tighter.capacity,
    currentlyAvailable: tighter.available,
    restoreRate: tighter.restoredPerSecond,
  };
}
