import { Hono } from 'hono';
import type { AppOptions } from './app-options.ts';
import { createContextFactory } from './context-factory.ts';
import { DomainError } from './errors.ts';
import { createOperationRunner } from './graphql/persisted-operations/run-operation.ts';
import { createGraphQLTransport } from './graphql/yoga.ts';
import { createAuthenticate } from './http/authenticate.ts';
import { createGate } from './http/gate.ts';
import { createHealthRoutes } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { createMetricsRoute } from './http/metrics-route.ts';
import { requireKnownOrigin } from './http/origin.ts';
import { problem, statusOf } from './http/problem.ts';
import { observeRequests } from './http/request-log.ts';
import type { RequestEnv } from './http/request-record.ts';
import { createMcpTransport } from './mcp/transport.ts';
import { createOpenApiDocument } from './rest/openapi.ts';
import { createRestTransport } from './rest/router.ts';
import { createKeyUsage } from './services/api-keys/key-usage.ts';
import { createApiKeyVerifier } from './services/api-keys/verify-api-key.ts';
import { createPublishedTools } from './services/operation-tools/published-tools.ts';
import { createOperationFinder } from './services/registered-operations/find-operation.ts';
import { createFreeTextRecord } from './services/registered-operations/free-text-record.ts';
import { createOperationUsage } from './services/registered-operations/operation-usage.ts';

export type App = {
  fetch: (request: Request) => Promise<Response>;
  /** Writes what is only noted in memory so far. */
  flush: () => Promise<void>;
};

/** The whole server as a function from request to response. */
export function createApp(options: AppOptions): App {
  const { database, secrets, publicUrl, manifest, budget, log, now } = options;
  const keyUsage = createKeyUsage(database);
  const usage = createOperationUsage(database, now);
  const freeTexts = createFreeTextRecord(database, now);
  const findOperation = createOperationFinder(database);
  const costLimit = options.operationCostLimit;

  const graphql = createGraphQLTransport({ findOperation, manifest, usage, freeTexts, costLimit });
  const mcp = createMcpTransport({
    publishedTools: createPublishedTools(findOperation),
    runOperation: createOperationRunner(graphql),
  });
  const verifyApiKey = createApiKeyVerifier({ database, secrets, usage: keyUsage, now });
  const gate = createGate({
    authenticate: createAuthenticate(verifyApiKey),
    budget,
    createContext: createContextFactory(options),
  });
  const fromKnownOrigin = requireKnownOrigin(publicUrl);
  const metrics = createMetrics();
  const openApi = createOpenApiDocument(statusOf);

  const app = new Hono<RequestEnv>({ strict: false });
  app.get('/', (c) => c.json({ name: 'Almirant API', version: '1.0.0', status: 'running' }));
  app.route('/health', createHealthRoutes(database));
  app.get('/metrics', createMetricsRoute(metrics));
  app.get('/api/openapi.json', (c) => c.json(openApi));
  app.on('ALL', ['/mcp', '/api/mcp'], fromKnownOrigin, gate(mcp));
  app.on('ALL', ['/graphql', '/graphql/:documentId'], gate(graphql));
  app.all('/api/*', gate(createRestTransport()));
  app.notFound(() => {
    throw new DomainError('ROUTE_NOT_FOUND', 'Not found.');
  });
  app.onError((error, { env: { requestId } }) => {
    if (!(error instanceof DomainError)) log.error({ requestId, err: error }, 'unexpected error');
    return problem(error, { requestId, now: now() });
  });

  return {
    fetch: observeRequests(app.fetch, { log, metrics }),
    async flush() {
      await Promise.all([keyUsage, usage, freeTexts].map(({ flush }) => flush()));
    },
  };
}
