import type { Logger } from 'pino';
import type { ApiTransport } from '../kernel/api-transport.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Handle } from './fetch-adapter.ts';
import type { Handler } from './handler.ts';
import type { Metrics } from './metrics.ts';
import { setRateLimit } from './rate-limit-headers.ts';
import { requestIdOf } from './request-id.ts';
import type { RequestRecord } from './request-record.ts';
import { addVary } from './vary.ts';

type KeyUse = {
  organizationId: string;
  apiKeyId: string;
  transport: ApiTransport;
  outcome: Outcome;
};

type Observers = {
  log: Logger;
  metrics: Metrics;
  keyUses: { note: (use: KeyUse) => void };
  /** Whether the public URL is https. */
  isHttps: boolean;
};

/** One year, for this host only. */
const HSTS = 'max-age=31536000';

/** Sets the request ID, records metrics and logs each request, without headers and query string. */
export function observeRequests(
  respond: Handler,
  { log, metrics, keyUses, isHttps }: Observers,
): Handle {
  return async (request) => {
    const startedAt = performance.now();
    const record: RequestRecord = { requestId: requestIdOf(request) };
    const answer = await respond(request, record);
    const { status, headers } = answer;
    headers['x-request-id'] = record.requestId;
    headers['x-content-type-options'] = 'nosniff';
    if (isHttps) headers['strict-transport-security'] = HSTS;
    if (record.caller && !record.caller.apiKey) addVary(headers, 'cookie');
    setRateLimit(headers, record.budget?.status() ?? []);

    const { method, path } = request;
    const ms = performance.now() - startedAt;
    const { requestId, transport, caller, facts } = record;
    const seconds = ms / 1_000;
    metrics.observe({ transport: transport ?? transportOf(path), method, status, seconds });
    const organizationId = caller?.organizationId;
    const apiKeyId = caller?.apiKey?.id;
    if (transport && organizationId && apiKeyId) {
      const outcome = outcomeOf(status, record.outcome);
      keyUses.note({ organizationId, apiKeyId, transport, outcome });
    }
    const userId = apiKeyId ? undefined : caller?.user.id;
    log.info({ requestId, method, path, status, ms, organizationId, apiKeyId, userId, ...facts });
    return answer;
  };
}

/** The outcome that the transport reported takes precedence over a status below 500. */
function outcomeOf(status: number, reported: Outcome | undefined): Outcome {
  if (status >= 500) return 'failed';
  return reported ?? (status >= 400 ? 'refused' : 'succeeded');
}

/** The transport of a request that was answered before reaching one. */
function transportOf(path: string): string {
  if (path === '/graphql' || path.startsWith('/graphql/')) return 'graphql';
  if (path === '/mcp' || path === '/api/mcp') return 'mcp';
  return path.startsWith('/api/') ? 'rest' : 'other';
}
