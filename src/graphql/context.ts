import type { Reservation } from '../budget/budget.ts';
import type { Caller, OperationContext } from '../kernel/context.ts';

/** What the server passes along with each GraphQL request. */
export type GraphQLServerContext = {
  operationContext: OperationContext;
  /** What follows `/graphql/` in the address. */
  documentId?: string | undefined;
  /** What was set aside for the operation; several operations may run for one operation context. */
  reserved: { reservation?: Reservation };
};

/** What resolvers see. */
export type GraphQLContext = GraphQLServerContext & {
  user: Caller['user'];
  organizationId: string;
};
