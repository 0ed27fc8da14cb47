import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { openBudget } from './budget/open-budget.ts';
import type { Config } from './config.ts';
import { openData } from './db/open-data.ts';
import { createDocumentInspector } from './documents/graphql/inspect-document.ts';
import { readManifests } from './documents/graphql/read-manifests.ts';
import { readConsoleFiles } from './http/console-files.ts';
import type { Phase } from './http/health.ts';
import { listen } from './http/listen.ts';
import type { Metrics } from './http/metrics.ts';
import { flushRegularly } from './kernel/flush-regularly.ts';
import { schema } from './schema.ts';
import { describeFirst, describeSetUpLink, setUpFirstOrganization } from './setup/first-start.ts';
import { createSetUpLink } from './setup/set-up-link.ts';

type ServerOptions = {
  config: Config;
  log: Logger;
  /** Source of `/metrics`. Default: metrics of this process alone. */
  metrics?: Metrics | undefined;
};

export type Started = {
  /** Start message for the terminal. */
  announcement: string;
  /**
   * Graceful shutdown: fails readiness, waits for SHUTDOWN_DELAY, completes requests in flight and
   * flushes the write-behind buffers.
   */
  stop: () => Promise<void>;
};

const migrationsDir = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
const manifestsDir = fileURLToPath(new URL('../src/console/manifests', import.meta.url));
const consoleDir = fileURLToPath(new URL('../dist/console', import.meta.url));

/** Longer than a request is in transit, so that a stopping server closes only unused connections. */
const IDLE_GRACE_MS = 1_000;

/** Opens the database and the budgets, and listens. */
export async function startServer({ config, log, metrics }: ServerOptions): Promise<Started> {
  const costLimit = config.OPERATION_COST_LIMIT;
  const inspectDocument = createDocumentInspector(schema, { costLimit });
  const manifest = await readManifests(manifestsDir, inspectDocument);
  const consoleFiles = await readConsoleFiles(consoleDir);
  const { database, secrets, isEmbedded, close } = await openData({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    secrets: config.ALMIRANT_SECRET,
    migrationsDir,
    onConnectionError: (err) => log.error({ err }, 'database connection lost'),
    onDiskFull: (isFull) => logFullDisk(log, isFull),
  });

  const { publicUrl } = config;
  const now = () => new Date();
  const { budget, close: closeBudget } = await openBudget({
    policies: { organization: config.ORGANIZATION_BUDGET, key: config.API_KEY_BUDGET },
    redisUrl: config.REDIS_URL,
    log,
  });
  let phase: Phase = 'starting';
  const app = createApp({
    database,
    secrets,
    publicUrl,
    corsOrigins: config.CORS_ORIGINS,
    compression: config.COMPRESSION === 'on',
    manifest,
    consoleFiles,
    budget,
    operationCostLimit: costLimit,
    log,
    now,
    randomBytes,
    phase: () => phase,
    metrics,
  });
  const server = await listen({
    handle: app.handle,
    allowOrigin: app.allowOrigin,
    port: config.PORT,
    hostname: config.HOST,
    trustedProxies: config.TRUSTED_PROXIES,
    publicUrl,
    onOverload: () => log.warn('overloaded: the server refuses requests that it cannot serve soon'),
    onRecovery: (refused) => log.warn({ refused }, 'the overload is over'),
  });
  const setUpMessage = await describeSetUp();
  phase = 'ready';

  /** The credentials or the set-up link of a server without an organization. */
  async function describeSetUp(): Promise<string> {
    if (isEmbedded) {
      const first = await setUpFirstOrganization({ database, secret: secrets[0], randomBytes });
      return first ? describeFirst(first, publicUrl) : '';
    }
    const link = await createSetUpLink(database.prisma, { publicUrl, randomBytes, now });
    return link ? describeSetUpLink(link) : '';
  }

  const stopFlushing = flushRegularly(app.flush, (err) =>
    log.error({ err }, 'flush of usage counts failed; the next flush retries'),
  );
  return {
    announcement: `Almirant API listens on ${publicUrl}\n${setUpMessage}`,
    async stop() {
      phase = 'stopping';
      const delayMs = config.shutdownDelay * 1_000;
      await sleep(delayMs);
      await server.stop(Math.min(delayMs, IDLE_GRACE_MS));
      await stopFlushing();
      await closeBudget();
      await close();
    },
  };
}

function logFullDisk(log: Logger, isFull: boolean): void {
  if (isFull)
    log.error('disk of DATA_DIR is full: writes are rejected until it has 64 MB of space');
  else log.info('disk of DATA_DIR has space again: writes are accepted');
}
