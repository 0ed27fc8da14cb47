import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';
import { addVary } from './vary.ts';

/** Adds what a page of another origin needs to read an answer. */
export type AllowOrigin = (request: CrossRequest, answer: Answer) => Answer;

type CrossRequest = Pick<HttpRequest, 'path' | 'headers'>;

/** All but the session routes, which only pages of this server may use. Also below a base path. */
const SHARED = /(?:^|\/)(?:api\/(?!auth\/)|graphql(?:\/[^/]*)?$|mcp$)/;

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE, QUERY';

/** Headers of our protocols, of MCP, of GraphQL clients and of tracing. */
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-id',
  'x-apollo-operation-name',
  'traceparent',
  'tracestate',
  'x-organization-id',
  'x-request-id',
].join(', ');

/** Headers that pages may read, beside those that browsers always show. */
const EXPOSED = [
  'allow',
  'etag',
  'idempotent-replayed',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'www-authenticate',
  'x-request-id',
].join(', ');

const MAX_AGE_SECONDS = '7200';

/**
 * Cross-origin resource sharing for exactly these origins. It never allows credentials: browsers
 * withhold the answer from a page that sends cookies, and the CSRF guard rejects its request.
 */
export function createAllowOrigin(origins: readonly string[]): AllowOrigin {
  if (origins.length === 0) return (_request, answer) => answer;
  const allowed = new Set(origins);
  return (request, answer) => {
    if (!SHARED.test(request.path)) return answer;
    const { headers } = answer;
    addVary(headers, 'origin');
    const origin = headerOf(request, 'origin');
    if (origin === undefined || !allowed.has(origin)) return answer;
    headers['access-control-allow-origin'] = origin;
    headers['access-control-expose-headers'] = EXPOSED;
    return answer;
  };
}

/** The answer to the preflight of an allowed origin, without a key. Undefined for other requests. */
export function answerPreflight(
  request: CrossRequest & Pick<HttpRequest, 'method'>,
  allowOrigin: AllowOrigin,
): Answer | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  if (headerOf(request, 'access-control-request-method') === undefined) return undefined;
  const answer = allowOrigin(request, { status: 204, headers: {}, body: null });
  const { headers } = answer;
  if (headers['access-control-allow-origin'] === undefined) return undefined;
  delete headers['access-control-expose-headers'];
  headers['access-control-allow-methods'] = METHODS;
  headers['access-control-allow-headers'] = REQUEST_HEADERS;
  headers['access-control-max-age'] = MAX_AGE_SECONDS;
  return answer;
}
