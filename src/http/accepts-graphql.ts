import { readAccepted } from '../transport/accepted.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';

export const GRAPHQL = 'application/graphql-response+json';

/** `/graphql` and `/graphql/{documentId}`, also below the path of the public URL. */
const ENDPOINT = /(?:^|\/)graphql(?:\/[^/]*)?$/;

/** Whether the client of a request reads errors as GraphQL responses, those before execution too. */
export function acceptsGraphQL(request: Pick<HttpRequest, 'path' | 'headers'>): boolean {
  const accept = headerOf(request, 'accept');
  if (!accept?.toLowerCase().includes(GRAPHQL) || !ENDPOINT.test(request.path)) return false;
  return readAccepted(accept).some(({ value, quality }) => value === GRAPHQL && quality > 0);
}
