import { createYoga } from 'graphql-yoga';
import type { Transport } from '../services/context.ts';
import { useBearerKey } from './bearer-key-plugin.ts';
import { answerConditionally, useConditionalRequests } from './conditional-requests-plugin.ts';
import type { GraphQLServerContext } from './context.ts';
import { type CostLimit, useCost } from './cost-plugin.ts';
import { useDocumentLimits } from './document-limits-plugin.ts';
import { maskError } from './errors.ts';
import { useJsonRequests } from './json-requests-plugin.ts';
import {
  type PersistedOperations,
  usePersistedOperations,
} from './persisted-operations/persisted-operations-plugin.ts';
import { useResultErrors } from './result-errors-plugin.ts';
import { schema } from './schema.ts';

/** GraphQL over HTTP at `/graphql` and `/graphql/{documentId}`, for an authenticated caller. */
export function createGraphQLTransport(options: PersistedOperations & CostLimit): Transport {
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
    plugins: [
      useBearerKey(),
      useDocumentLimits(),
      // Before operations are counted as used, as one that is refused is not.
      useCost(options),
      usePersistedOperations(options),
      useJsonRequests(),
      useResultErrors(),
      useConditionalRequests(),
    ],
  });
  return async (request, service) => {
    const { documentId, forYoga } = splitAddress(request);
    const reserved: GraphQLServerContext['reserved'] = {};
    try {
      const response = await yoga.fetch(forYoga, { service, documentId, reserved });
      return answerConditionally(forYoga, response);
    } finally {
      // Of an operation that did not come to its end, all goes back.
      reserved.reservation?.settle(0);
    }
  };
}

const DOCUMENT_PATH = /^([^?#]*\/graphql)\/([^/?#]+)(\?[^#]*)?/;

/** Takes the document id out of the address, which Yoga knows one path of. */
function splitAddress(request: Request) {
  const [, endpoint, segment, query = ''] = DOCUMENT_PATH.exec(request.url) ?? [];
  if (segment === undefined) return { documentId: undefined, forYoga: request };
  return { documentId: decode(segment), forYoga: new Request(`${endpoint}${query}`, request) };
}

/** What does not decode is left for the grammar of ids to refuse. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
