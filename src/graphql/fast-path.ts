import { channel } from 'node:diagnostics_channel';
import {
  type FetchAPI,
  type GraphQLParams,
  processRegularResult,
  type YogaServerInstance,
} from 'graphql-yoga';
import { type Answer, type HttpRequest, headerOf, sendsPlainJson } from '../transport/exchange.ts';
import type { GraphQLServerContext } from './context.ts';
import { maskError } from './errors.ts';
import type { Result } from './result-errors-plugin.ts';
import { coverSkippedHooks, type ListedPlugin } from './skipped-hooks.ts';

type Yoga = YogaServerInstance<GraphQLServerContext, object>;

type Sent = { text: string; context: GraphQLServerContext; mediaType: string };

/** Answers the common requests; returns nothing for the others. */
type FastPath = (request: HttpRequest, sent: Sent) => Promise<Answer> | undefined;

/** Names the path that answers a request: `fast path` or `Yoga`. Free without subscribers. */
export const graphqlPath = channel('almirant.graphql.path');

/**
 * The fast path of GraphQL: a JSON object in a POST, JSON back. Yoga's engine executes the operation
 * and Yoga serializes the result. The fast path skips the web's requests, responses and streams, which
 * take several times as long as the operation, and the hooks of plugins that go with them.
 */
export function createFastPath(yoga: Yoga, plugins: readonly ListedPlugin[]): FastPath {
  const completeResult = coverSkippedHooks(plugins);

  async function execute(
    params: GraphQLParams,
    // The parts of the request that hooks may read. All else is in the context.
    { method, query }: HttpRequest,
    context: GraphQLServerContext,
  ): Promise<Result> {
    const seen = { method, url: `http://localhost/graphql?${query}` } as Request;
    try {
      const result = await yoga.getResultForParams({ params, request: seen }, context);
      return result as Result;
    } catch (error) {
      return { errors: [maskError(error)] };
    }
  }

  return (request, { text, context, mediaType }) => {
    const hasBody = request.method === 'POST' || context.isQuery;
    if (!hasBody || !sendsPlainJson(request)) return undefined;
    if (headerOf(request, 'accept')?.toLowerCase().includes('charset')) return undefined;
    const params = tryToRead(text);
    if (!params) return undefined;
    graphqlPath.publish('fast path');
    return execute(params, request, context).then((result) => {
      completeResult(result, context);
      return processRegularResult(result as never, answers, mediaType) as unknown as Answer;
    });
  };
}

/** The parameters of one operation. Yoga refuses all other bodies. */
function tryToRead(text: string): GraphQLParams | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Stands for the web's `Response` where Yoga builds one. */
class YogaAnswer implements Answer {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly body: string;

  constructor(body: string, { status, headers }: Pick<Answer, 'status' | 'headers'>) {
    this.status = status;
    this.headers = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    this.body = body;
  }
}

const answers = { Response: YogaAnswer } as unknown as FetchAPI;
