import type { Logger } from 'pino';
import { redactApiKeys } from '../services/api-keys/api-key-token.ts';
import type { Metrics } from './metrics.ts';
import { setRateLimit } from './rate-limit-headers.ts';
import { requestIdOf } from './request-id.ts';
import type { RequestRecord } from './request-record.ts';

type Respond = (request: Request, record: RequestRecord) => Response | Promise<Response>;

type Observers = { log: Logger; metrics: Metrics };

/** Gives each request an id, counts its answer and logs a line: no headers, no query string. */
export function observeRequests(respond: Respond, { log, metrics }: Observers) {
  return async (request: Request): Promise<Response> => {
    const startedAt = performance.now();
    const record: RequestRecord = { requestId: requestIdOf(request) };
    const response = await respond(request, record);
    response.headers.set('x-request-id', record.requestId);
    response.headers.set('x-content-type-options', 'nosniff');
    setRateLimit(response.headers, record.budget?.status() ?? []);

    const { method } = request;
    const { status } = response;
    const path = pathOf(request.url);
    const ms = performance.now() - startedAt;
    metrics.observe({ transport: transportOf(path), method, status, seconds: ms / 1_000 });
    const { requestId, caller, facts } = record;
    const organizationId = caller?.organizationId;
    const apiKeyId = caller?.apiKey.id;
    log.info({ requestId, method, path, status, ms, organizationId, apiKeyId, ...facts });
    return response;
  };
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const query = url.indexOf('?', start);
  return redactApiKeys(url.slice(start, query === -1 ? undefined : query));
}

function transportOf(path: string): string {
  if (path === '/graphql' || path.startsWith('/graphql/')) return 'graphql';
  if (path === '/mcp' || path === '/api/mcp') return 'mcp';
  return path.startsWith('/api/') ? 'rest' : 'other';
}
