import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Database } from './db/database.ts';
import { createTenantClients } from './db/tenant-client.ts';
import { DomainError } from './errors.ts';
import { createToolDescriber } from './graphql/persisted-operations/describe-tool.ts';
import { createDocumentInspector } from './graphql/persisted-operations/inspect-document.ts';
import { createOperationRunner } from './graphql/persisted-operations/run-operation.ts';
import { schema } from './graphql/schema.ts';
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
import { tools } from './mcp/tools.ts';
import { createMcpTransport } from './mcp/transport.ts';
import { createOpenApiDocument } from './rest/openapi.ts';
import { createRestTransport } from './rest/router.ts';
import { mintApiKey } from './services/api-keys/api-key-token.ts';
import { createKeyUsage } from './services/api-keys/key-usage.ts';
import { createApiKeyVerifier } from './services/api-keys/verify-api-key.ts';
import type { Budget } from './services/budget/budget.ts';
import { createPublishedTools } from './services/operation-tools/published-tools.ts';
import { createOperationFinder } from './services/registered-operations/find-operation.ts';
import { createFreeTextRecord } from './services/registered-operations/free-text-record.ts';
import { createOperationUsage } from './services/registered-operations/operation-usage.ts';

export type AppOptions = {
  database: Database;
  /** What API keys are hashed under, newest first. */
  secrets: readonly [string, ...string[]];
  publicUrl: string;
  /** The operations of our own clients, by their ids. */
  manifest: ReadonlyMap<string, string>;
  budget: Budget;
  /** What a GraphQL operation may cost at most. */
  operationCostLimit: number;
  log: Logger;
  now: () => Date;
  randomBytes: (size: number) => Uint8Array;
};

export type App = {
  fetch: (request: Request) => Promise<Response>;
  /** Writes what is only noted in memory so far. */
  flush: () => Promise<void>;
};

/** The whole server as a function from request to response. */
export function createApp(options: AppOptions): App {
  const { database, secrets, publicUrl, manifest, log, now, randomBytes } = options;
  const { budget, operationCostLimit: costLimit } = options;
  const usage = createKeyUsage(database);
  const operationUsage = createOperationUsage(database, now);
  const freeTexts = createFreeTextRecord(database, now);
  const inspectDocument = createDocumentInspector(schema, { costLimit });
  const describeTool = createToolDescriber(schema);
  const builtInTools = new Set(tools.map(({ definition }) => definition.name));
  const metrics = createMetrics();
  const tenantClient = createTenantClients(database.prisma);
  const gate = createGate({
    authenticate: createAuthenticate(createApiKeyVerifier({ database, secrets, usage, now })),
    budget,
    createContext: (caller, record, budget) => ({
      caller,
      db: tenantClient(caller.organizationId),
      now,
      budget,
      inspectDocument,
      describeTool,
      builtInTools,
      mintApiKey: () => mintApiKey({ secret: secrets[0], randomBytes }),
      channel: 'api',
      requestId: record.requestId,
      annotate: (facts) => {
        record.facts = { ...record.facts, ...facts };
      },
      report: (error) => log.error({ requestId: record.requestId, err: error }, 'unexpected error'),
    }),
  });
  const fromKnownOrigin = requireKnownOrigin(publicUrl);
  const findOperation = createOperationFinder(database);
  const graphqlTransport = createGraphQLTransport({
    findOperation,
    manifest,
    usage: operationUsage,
    freeTexts,
    costLimit,
  });
  const mcpTransport = createMcpTransport({
    publishedTools: createPublishedTools(findOperation),
    runOperation: createOperationRunner(graphqlTransport),
  });
  const mcp = gate(mcpTransport);
  const openApi = createOpenApiDocument(statusOf);

  const app = new Hono<RequestEnv>({ strict: false });
  app.get('/', (c) => c.json({ name: 'Almirant API', version: '1.0.0', status: 'running' }));
  app.route('/health', createHealthRoutes(database));
  app.get('/metrics', createMetricsRoute(metrics));
  app.get('/api/openapi.json', (c) => c.json(openApi));
  app.all('/mcp', fromKnownOrigin, mcp);
  app.all('/api/mcp', fromKnownOrigin, mcp);
  const graphql = gate(graphqlTransport);
  app.all('/graphql', graphql);
  app.all('/graphql/:documentId', graphql);
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
      await Promise.all([usage.flush(), operationUsage.flush(), freeTexts.flush()]);
    },
  };
}
