import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../errors.ts';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';

/**
 * Refuses mutations whose HTTP request says what they do not do: by QUERY, which clients and caches
 * repeat at will, and with a header that would not prevent a second run.
 */
export function useMutationRequests(): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    onExecute({ args }) {
      const { isQuery, hasIdempotencyHeader } = args.contextValue as GraphQLServerContext;
      if (!isQuery && !hasIdempotencyHeader) return;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== OperationTypeNode.MUTATION) return;
      throw isQuery ? notByQuery() : headerWithoutEffect();
    },
  };
}

function notByQuery(): DomainError {
  const message = 'QUERY runs queries only. Send the mutation by POST.';
  return new DomainError('METHOD_NOT_ALLOWED', message, { allowed: ['POST'] });
}

function headerWithoutEffect(): DomainError {
  return new DomainError(
    'VALIDATION_FAILED',
    'The header Idempotency-Key has no effect on GraphQL, so nothing was done. Send idempotencyKey ' +
      'in the input of the mutation.',
  );
}
