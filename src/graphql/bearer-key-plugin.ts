import type { Plugin } from 'graphql-yoga';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';

/**
 * Puts `{ user, organizationId }` of the authenticated key on the GraphQL context. The request
 * was authenticated before it came here; a Yoga that is mounted without that answers nobody.
 */
export function useBearerKey(): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    onContextBuilding({ context, extendContext }) {
      const { user, organizationId } = context.operationContext.caller;
      extendContext({ user, organizationId });
    },
  };
}
