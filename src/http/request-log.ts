import type { Logger } from 'pino';
import { redactApiKeys } from '../services/api-keys/api-key-token.ts';
import type { Handle } from './fetch-adapter.ts';
import type { Handler } from './handler.ts';
import type { Metrics } from './metrics.ts';
import { setRateLimit } from './rate-limit-headers.ts';
import { requestIdOf } from './request-id.ts';
import type { RequestRecord } from './request-record.ts';

type Observers = { log: Logger; metrics: Metrics };

/** Gives each request an id, counts its answer and logs a line: no headers, no query string. */
export function observeRequests(respond: Handler, { log, metrics }: Observers): Handle {
  return async (request) => {
    const startedAt = performance.now();
    const record: RequestRecord = { requestId: requestIdOf(request) };
    const answer = await respond(request, record);
    const { status, headers } = answer;
    headers['x-request-id'] = record.requestId;
    headers['x-content-type-options'] = 'nosniff';
    setRateLimit(headers, record.budget?.status() ?? []);

    const { method } = request;
    const path = redactApiKeys(request.path);
    const ms = performance.now() - startedAt;
    metrics.observe({ transport: transportOf(path), method, status, seconds: ms / 1_000 });
    const { requestId, caller, facts } = record;
    const organizationId = caller?.organizationId;
    const apiKeyId = caller?.apiKey?.id;
    log.info({ requestId, method, path, status, ms, organizationId, apiKeyId, ...facts });
    return answer;
  };
}

function transportOf(path: string): string {
  if (path === '/graphql' || path.startsWith('/graphql/')) return 'graphql';
  if (path === '/mcp' || path === '/api/mcp') return 'mcp';
  return path.startsWith('/api/') ? 'rest' : 'other';
}
