import type { Reservation } from '../budget/budget.ts';
import type { Caller, OperationContext } from '../kernel/context.ts';

/** The context that the server passes to Yoga with each request. */
export type GraphQLServerContext = {
  operationContext: OperationContext;
  /** Path segment after `/graphql/`. */
  documentId?: string | undefined;
  /** Whether the request was sent by the method QUERY, which only reads. */
  isQuery: boolean;
  /** Whether the request has the header `Idempotency-Key`, which REST reads. */
  hasIdempotencyHeader: boolean;
  /**
   * Points reserved for the operation, whether the budget was asked for any, and the idempotency keys whose
   * first answers it repeats. Several operations may share one operation context.
   */
  reserved: { reservation?: Reservation; wasAsked?: boolean; replays?: string[] };
};

/** The context of resolvers. */
export type GraphQLContext = GraphQLServerContext & {
  user: Caller['user'];
  organizationId: string;
};
