import type { AppOptions } from './app-options.ts';
import { createContextFactory } from './context-factory.ts';
import { usePersistedOperations } from './documents/graphql/persisted-operations-plugin.ts';
import { createDocumentRunner } from './documents/graphql/run-document.ts';
import { createFreeTextRecord } from './documents/recorded/free-text-record.ts';
import { MAX_DOCUMENT_CHARACTERS } from './documents/registered/document-facts.ts';
import { createDocumentUsage } from './documents/registered/document-usage.ts';
import { createDocumentFinder } from './documents/registered/find-document.ts';
import { createPublishedTools } from './documents/tools/published-tools.ts';
import { errorsPage } from './errors-page/errors-page.ts';
import { createGraphQLTransport } from './graphql/transport.ts';
import { alsoBySession, createAuthenticate } from './http/authenticate.ts';
import { basePathOf, belowBasePath } from './http/base-path.ts';
import { compressAnswers } from './http/compress-answers.ts';
import { createConsole } from './http/console.ts';
import { type AllowOrigin, createAllowOrigin } from './http/cross-origin.ts';
import { type Fetch, toFetch } from './http/fetch-adapter.ts';
import { createGate } from './http/gate.ts';
import { createReadyReport, reportLive, whileReady } from './http/health.ts';
import { createMetrics } from './http/metrics.ts';
import { createMetricsRoute } from './http/metrics-route.ts';
import { requireKnownOrigin } from './http/origin.ts';
import { pageHeaders } from './http/page-headers.ts';
import { ERRORS_PAGE } from './http/problem.ts';
import { observeRequests } from './http/request-log.ts';
import { createResponder } from './http/respond.ts';
import { createSameOriginGuard, fromSameOrigin } from './http/same-origin.ts';
import { shareAcrossOrigins } from './http/share-across-origins.ts';
import { serveFile, toStaticFile } from './http/static-file.ts';
import { checkApiKeyLookup } from './identity/api-keys/find-api-key.ts';
import { createKeyUsage } from './identity/api-keys/key-usage.ts';
import { createKeyUseCounts } from './identity/api-keys/key-use-counts.ts';
import { createApiKeyVerifier } from './identity/api-keys/verify-api-key.ts';
import { createSessionCallers } from './identity/sessions/session-caller.ts';
import { hasSessionCookie } from './identity/sessions/session-cookie.ts';
import { createSessionTransport } from './identity/sessions/session-transport.ts';
import { createSignIn } from './identity/sessions/sign-in.ts';
import { flushAll } from './kernel/flush-all.ts';
import { createMcpTransport } from './mcp/transport.ts';
import { routes, tools } from './modules.ts';
import { openApiDocument } from './openapi.ts';
import { requireProject } from './planning/projects/require-project.ts';
import { createRestTransport } from './rest/transport.ts';
import { schema } from './schema.ts';
import { sessionRoutes } from './session-routes.ts';
import { type Answer, type HttpRequest, jsonAnswer } from './transport/exchange.ts';
import { VERSION } from './version.ts';

export type App = {
  handle: (request: HttpRequest) => Promise<Answer>;
  /** Completes answers for pages of other origins that `handle` has not made. */
  allowOrigin: AllowOrigin;
  /** `handle` adapted to the Fetch API. */
  fetch: Fetch;
  /** Flushes the write-behind buffers. */
  flush: () => Promise<void>;
};

/** Assembles the server as a function from request to response. */
export function createApp(options: AppOptions): App {
  const { database, secrets, publicUrl, manifest, budget, log, now } = options;
  const { phase = () => 'ready' } = options;
  const keyUsage = createKeyUsage(database);
  const keyUses = createKeyUseCounts(database, now);
  const usage = createDocumentUsage(database, now);
  const freeTexts = createFreeTextRecord(database, now);
  const findDocument = createDocumentFinder(database);
  const costLimit = options.operationCostLimit;

  const { compileAfter } = options;
  const registry = { findDocument, manifest, usage, freeTexts };
  const graphql = createGraphQLTransport({
    schema,
    costLimit,
    compileAfter,
    maxCharacters: MAX_DOCUMENT_CHARACTERS,
    documents: usePersistedOperations(registry),
  });
  const mcp = createMcpTransport({
    tools,
    requireProject,
    publishedTools: createPublishedTools(findDocument),
    runDocument: createDocumentRunner(graphql),
  });
  const byKey = createAuthenticate(
    createApiKeyVerifier({ database, secrets, usage: keyUsage, now }),
  );
  const signIn = createSignIn({ prisma: database.prisma, secret: secrets[0], publicUrl, log, now });
  const requireSameOrigin = createSameOriginGuard(publicUrl);
  const byKeyOrSession = alsoBySession({
    authenticate: byKey,
    hasSessionCookie,
    findSessionCaller: createSessionCallers(signIn),
    requireSameOrigin,
  });
  const gate = createGate({ budget, createContext: createContextFactory(options) });
  const { corsOrigins = [], compression = true } = options;
  const fromKnownOrigin = requireKnownOrigin(publicUrl, corsOrigins);
  const allowOrigin = createAllowOrigin(corsOrigins);
  const rest = createRestTransport(routes);
  const gated = {
    mcp: fromKnownOrigin(gate({ name: 'mcp', authenticate: byKey, transport: mcp })),
    graphql: gate({ name: 'graphql', authenticate: byKeyOrSession, transport: graphql }),
    rest: gate({ name: 'rest', authenticate: byKeyOrSession, transport: rest }),
  };
  const metrics = options.metrics ?? createMetrics();
  const openApi = toStaticFile(
    { identity: Buffer.from(openApiDocument) },
    { 'content-type': 'application/json', 'cache-control': 'no-cache' },
  );
  const errors = toStaticFile({ identity: Buffer.from(errorsPage) }, pageHeaders);
  const basePath = basePathOf(publicUrl);
  const pages = createConsole(options.consoleFiles, basePath);
  const status = { name: 'Almirant API', version: VERSION, status: 'running' };

  const respond = createResponder({
    routes: [
      ['GET', '/', pages.pageOr(() => jsonAnswer(status))],
      ['GET', '/health/live', reportLive],
      [
        'GET',
        '/health/ready',
        whileReady(
          phase,
          createReadyReport(() => checkApiKeyLookup(database)),
        ),
      ],
      ['GET', '/metrics', createMetricsRoute(metrics)],
      ['GET', '/api/openapi.json', (request) => serveFile(openApi, request)],
      ['GET', ERRORS_PAGE, (request) => serveFile(errors, request)],
      [
        'ALL',
        '/api/auth/*',
        fromSameOrigin(requireSameOrigin, createSessionTransport(signIn, sessionRoutes)),
      ],
      ['ALL', '/mcp', gated.mcp],
      ['ALL', '/api/mcp', gated.mcp],
      ['ALL', '/graphql', gated.graphql],
      ['ALL', '/graphql/:documentId', gated.graphql],
      ['ALL', '/api/*', gated.rest],
      ['GET', '/*', pages.fileOrPage],
    ],
    publicUrl,
    log,
    now,
  });
  const shared = corsOrigins.length > 0 ? shareAcrossOrigins(allowOrigin, respond) : respond;
  const compressed = compression ? compressAnswers(shared) : shared;
  const observed = observeRequests(compressed, {
    log,
    metrics,
    keyUses,
    isHttps: publicUrl.startsWith('https:'),
  });
  const handle = belowBasePath(basePath)(observed);

  return {
    handle,
    allowOrigin,
    fetch: toFetch(handle),
    flush: () => flushAll([keyUsage, keyUses, usage, freeTexts]),
  };
}
