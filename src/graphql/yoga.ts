import { createYoga } from 'graphql-yoga';
import type { Transport } from '../services/context.ts';
import { useBearerKey } from './bearer-key-plugin.ts';
import type { GraphQLServerContext } from './context.ts';
import { useDocumentLimits } from './document-limits-plugin.ts';
import { maskError } from './errors.ts';
import { useJsonRequests } from './json-requests-plugin.ts';
import { useResultErrors } from './result-errors-plugin.ts';
import { schema } from './schema.ts';

/** GraphQL over HTTP at `/graphql`, for an authenticated caller. */
export function createGraphQLTransport(): Transport {
  const yoga = createYoga<GraphQLServerContext>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/graphql',
    multipart: false,
    cors: false,
    batching: false,
    logging: false,
    maskedErrors: { maskError },
    plugins: [useBearerKey(), useJsonRequests(), useDocumentLimits(), useResultErrors()],
  });
  return async (request, service) => yoga.fetch(request, { service });
}
