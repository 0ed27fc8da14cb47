import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import {
  type Answer,
  type HttpRequest,
  headerOf,
  type Transport,
  toAnswer,
  toWebRequest,
} from '../transport/exchange.ts';
import { type Compiling, useCompiledQueries } from './compiled-queries-plugin.ts';
import { answerConditionally, useConditionalRequests } from './conditional-requests-plugin.ts';
import type { GraphQLContext, GraphQLServerContext } from './context.ts';
import { type CostLimit, useCost } from './cost-plugin.ts';
import { createDocumentCaches, type DocumentCaches } from './document-caches.ts';
import { useDocumentLimits } from './document-limits-plugin.ts';
import { maskError } from './errors.ts';
import { createFastPath, graphqlPath } from './fast-path.ts';
import { useJsonRequests } from './json-requests-plugin.ts';
import { negotiateMediaType, notAcceptable } from './media-type.ts';
import { useMutationRequests } from './mutation-requests-plugin.ts';
import { useParsingCost } from './parsing-cost-plugin.ts';
import { completeResult, useResultErrors } from './result-errors-plugin.ts';
import { type ListedPlugin, useHookCheck } from './skipped-hooks.ts';

const ENDPOINT = '/graphql';

type GraphQLOptions = CostLimit &
  Compiling & {
    schema: GraphQLSchema;
    /** Maximum length of a document. */
    maxCharacters: number;
    /** Resolves document IDs and admits free text. */
    documents: Plugin<GraphQLContext, GraphQLServerContext>;
  };

type Read = { text?: string; context: GraphQLServerContext; mediaType: string };

/** GraphQL over HTTP at `/graphql` and `/graphql/{documentId}`, for an authenticated caller. */
export function createGraphQLTransport(options: GraphQLOptions): Transport {
  const caches = createDocumentCaches();
  const plugins = listPlugins(options, caches);
  const yoga = createYoga<GraphQLServerContext>({
    schema: options.schema,
    graphqlEndpoint: ENDPOINT,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/graphql',
    multipart: false,
    cors: false,
    batching: false,
    logging: false,
    parserAndValidationCache: caches,
    maskedErrors: { maskError },
    plugins: [...plugins.map(({ plugin }) => plugin), useHookCheck(plugins)],
  });
  const answerByFastPath = createFastPath(yoga, plugins);

  async function answerByYoga(
    request: HttpRequest,
    { text, context, mediaType }: Read,
  ): Promise<Answer> {
    graphqlPath.publish('Yoga');
    // Yoga knows QUERY not at all, and takes media types in their order whatever their quality.
    const forYoga = toWebRequest(asPost(request, context), { path: ENDPOINT, text });
    forYoga.headers.set('accept', mediaType);
    // Yoga matches media types case-sensitively.
    const type = forYoga.headers.get('content-type');
    if (type) forYoga.headers.set('content-type', type.toLowerCase());
    const response = await yoga.fetch(forYoga, context);
    // Yoga's streams are not web streams, and each holds one result.
    const answer = { ...toAnswer(response), body: await response.text() };
    return answerConditionally(forYoga, answer);
  }

  async function answerTo(request: HttpRequest, context: GraphQLServerContext): Promise<Answer> {
    // Fast path: a POST or QUERY of one JSON object as plain `application/json`, accepting JSON.
    // Yoga: GET, other media types and charsets, batches, malformed JSON.
    const mediaType = negotiateMediaType(headerOf(request, 'accept'));
    if (!mediaType) {
      await payForRefusal(context);
      throw notAcceptable();
    }
    const isInUrl = request.method !== 'POST' && !context.isQuery;
    if (isInUrl) return answerByYoga(request, { context, mediaType });
    const read = { text: await request.text(), context, mediaType };
    return answerByFastPath(request, read) ?? answerByYoga(request, read);
  }

  return async (request, operationContext) => {
    const reserved: GraphQLServerContext['reserved'] = {};
    const context = {
      operationContext,
      documentId: documentIdIn(request.path),
      isQuery: request.method === 'QUERY',
      hasIdempotencyHeader: request.headers['idempotency-key'] !== undefined,
      reserved,
    };
    try {
      const answer = await answerTo(request, context);
      await payForRefusal(context);
      return answer;
    } finally {
      // Returns all points of an operation that did not complete.
      reserved.reservation?.settle(0);
    }
  };
}

/** Charges a point for a request that was refused before anything else was charged. */
async function payForRefusal({ operationContext, reserved }: GraphQLServerContext): Promise<void> {
  if (reserved.wasAsked) return;
  const reservation = await operationContext.budget.reserve(1);
  reservation.settle(1);
}

/**
 * The plugins, each with its hooks that the fast path skips: `onRequest`, `onRequestParse`,
 * `onResultProcess`, `onResponse`, `instrumentation`. It runs all others. The server does not start
 * when one is missing here.
 */
function listPlugins(options: GraphQLOptions, caches: DocumentCaches): ListedPlugin[] {
  return [
    { plugin: useBearerKey() },
    { plugin: useDocumentLimits(options) },
    // Precedes the operation modes, which parse free text, too.
    { plugin: useParsingCost(caches) },
    { plugin: useMutationRequests() },
    // Precedes the count of runs, because a rejected operation does not count.
    { plugin: useCost(options) },
    { plugin: options.documents },
    { plugin: useCompiledQueries(options) },
    {
      plugin: useJsonRequests(),
      skips: {
        onRequestParse: {
          notReached:
            'It refuses other media types and malformed JSON, which the fast path hands on.',
        },
      },
    },
    { plugin: useResultErrors(), skips: { onResultProcess: { coveredBy: completeResult } } },
    {
      plugin: useConditionalRequests(),
      skips: {
        onResultProcess: {
          notReached: 'It tags responses to GET, which the fast path hands on.',
        },
      },
    },
  ];
}

/** Adds the user and organization of the authenticated caller to the context of resolvers. */
function useBearerKey(): Plugin<GraphQLContext, GraphQLServerContext> {
  return {
    onContextBuilding({ context, extendContext }) {
      const { user, organizationId } = context.operationContext.caller;
      extendContext({ user, organizationId });
    },
  };
}

function asPost(request: HttpRequest, { isQuery }: GraphQLServerContext): HttpRequest {
  return isQuery ? { ...request, method: 'POST' } : request;
}

/** The document ID in the path, since Yoga routes one path only. */
function documentIdIn(path: string): string | undefined {
  const segment = path.split('/', 3)[2];
  return segment ? decode(segment) : undefined;
}

/** Returns an undecodable segment unchanged, for the format check of document IDs. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
