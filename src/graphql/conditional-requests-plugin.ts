import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { matchesEntityTag } from '../transport/entity-tag.ts';
import type { Answer } from '../transport/exchange.ts';
import type { GraphQLServerContext } from './context.ts';

type Result = { data?: unknown; errors?: readonly unknown[] };

const tags = new WeakMap<Request, string>();

/**
 * Adds an entity tag to responses to GET for conditional requests. The tag is weak, because it
 * covers the data without the cost in the extensions. Errors are not tagged.
 */
export function useConditionalRequests(): Plugin<object, GraphQLServerContext> {
  return {
    onResultProcess({ request, result }) {
      const { data, errors } = result as Result;
      if (request.method !== 'GET' || errors || data === undefined) return;
      const digest = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
      tags.set(request, `W/"${digest}"`);
    },
  };
}

/** The response with its entity tag, or 304 if the client has the current one. */
export function answerConditionally(request: Request, answer: Answer): Answer {
  const etag = tags.get(request);
  if (!etag) return answer;
  const headers: Answer['headers'] = {
    ...answer.headers,
    etag,
    'cache-control': 'private, no-cache',
    vary: 'accept, authorization',
  };
  if (!matchesEntityTag(request.headers.get('if-none-match'), etag)) return { ...answer, headers };
  delete headers['content-type'];
  return { status: 304, headers, body: null };
}
