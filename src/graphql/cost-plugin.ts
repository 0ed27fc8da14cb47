import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { BucketStatus } from '../budget/budget.ts';
import { DomainError } from '../errors.ts';
import { answerTooLarge, costOfLength, jsonLengthOf } from '../transport/answer-size.ts';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';
import { documentCostOf } from './cost/document-cost.ts';
import { maskError } from './errors.ts';

export type CostLimit = { costLimit: number };

type Result = { data?: unknown; extensions?: object };

/**
 * Enforces the cost limit and the caller's budgets. Reserves the estimated cost before execution
 * and returns the unused points afterwards.
 */
export function useCost({ costLimit }: CostLimit): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    async onExecute({ args }) {
      const { operationContext, reserved } = args.contextValue as GraphQLServerContext;
      const { maxAnswerLength } = operationContext;
      const { document, schema, operationName } = args;
      const operation = getOperationAST(document, operationName);
      const cost = documentCostOf(document, { schema, operationName });
      const requested = Math.max(1, cost?.estimate(args.variableValues) ?? 0);
      if (requested > costLimit) throw costLimitExceeded(requested, costLimit);
      reserved.wasAsked = true;
      const reservation = await operationContext.budget.reserve(requested);
      reserved.reservation = reservation;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { data, extensions } = result as Result;
          const length = jsonLengthOf(data, maxAnswerLength);
          const actual = Math.max(1, cost?.count(data) ?? 0, costOfLength(length));
          const buckets = reservation.settle(actual);
          const shown = { requested, actual, throttleStatus: throttleStatusOf(buckets) };
          const { replays } = reserved;
          const replayed = replays && { idempotentReplays: replays };
          const completed = { extensions: { ...extensions, cost: shown, ...replayed } };
          if (length <= maxAnswerLength) return void Object.assign(result, completed);
          const changed = operation?.operation === OperationTypeNode.MUTATION;
          const error = maskError(answerTooLarge(maxAnswerLength, changed));
          setResult({ errors: [error], ...completed });
        },
      };
    },
  };
}

function costLimitExceeded(requested: number, limit: number): DomainError {
  return new DomainError(
    'COST_LIMIT_EXCEEDED',
    `The operation costs up to ${requested} points; the limit is ${limit}. Request fewer rows ` +
      'with `first`, or fewer nested objects.',
  );
}

/** The status of the bucket with fewer points. */
function throttleStatusOf(buckets: readonly BucketStatus[]) {
  const tighter = buckets.reduce((one, other) => (other.available < one.available ? other : one));
  return {
    maximumAvailable: tighter.capacity,
    currentlyAvailable: tighter.available,
    restoreRate: tighter.restoredPerSecond,
  };
}
