import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { httpError } from './http-error.ts';

const JSON_BODY = /^application\/(graphql\+)?json\s*(;|$)/i;
const METHODS = ['GET', 'POST', 'QUERY'];
const GRAPHQL_PARAMETERS = ['query', 'variables', 'operationName', 'extensions'] as const;

/**
 * Accepts the methods of GraphQL and JSON bodies only, as a CSRF guard: a page of another origin can send forms without a
 * preflight. Malformed JSON gets 400, also in a URL. Unknown parameters are ignored, as the
 * specification says.
 */
export function useJsonRequests(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (!METHODS.includes(request.method)) throw otherMethod(request.method);
      if (request.method === 'POST' && !JSON_BODY.test(request.headers.get('content-type') ?? '')) {
        throw httpError(
          'UNSUPPORTED_MEDIA_TYPE',
          'The content type is not supported. Send the request as application/json.',
        );
      }
      if (!requestParser) return undefined;
      setRequestParser(async (parsed) => {
        try {
          return await requestParser(parsed);
        } catch (error) {
          if (!(error instanceof SyntaxError) && request.method === 'GET') throw error;
          throw httpError('MALFORMED_JSON', 'The request is not valid JSON.');
        }
      });
      return {
        onRequestParseDone({ requestParserResult }) {
          if (Array.isArray(requestParserResult)) throw batched();
        },
      };
    },
    onParams({ params, setParams }) {
      if (typeof params.query !== 'string') {
        throw httpError(
          'VALIDATION_FAILED',
          'The request has no query. Send a query or a documentId.',
        );
      }
      const known = GRAPHQL_PARAMETERS.filter((name) => name in params);
      const entries = known.map((name) => [name, params[name]]);
      setParams(Object.fromEntries(entries) as GraphQLParams);
    },
  };
}

function otherMethod(method: string) {
  const message = `${method} is not allowed here. Use POST, GET or QUERY.`;
  return httpError('METHOD_NOT_ALLOWED', message, { allowed: METHODS });
}

function batched() {
  return httpError(
    'BATCHING_NOT_SUPPORTED',
    'The body is a list: the server takes one operation in a request. Send the operations one by ' +
      'one, or as aliased fields of one document.',
  );
}
