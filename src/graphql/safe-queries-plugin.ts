import { getOperationAST, OperationTypeNode } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';

/** Refuses mutations by the method QUERY, which clients and caches repeat at will. */
export function useSafeQueries(): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    onExecute({ args }) {
      const { isQuery } = args.contextValue as GraphQLServerContext;
      if (!isQuery) return;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation === OperationTypeNode.QUERY) return;
      const http = { status: 405, headers: { Allow: 'POST' } };
      throw createGraphQLError('QUERY runs queries only. Send the mutation by POST.', {
        extensions: { code: 'METHOD_NOT_ALLOWED', http },
      });
    },
  };
}
