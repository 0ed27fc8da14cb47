import { randomBytes } from 'node:crypto';
import { destination, pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { openBudget } from '../../src/budget/open-budget.ts';
import { openData } from '../../src/db/open-data.ts';
import { listen } from '../../src/http/listen.ts';
import { flushRegularly } from '../../src/kernel/flush-regularly.ts';
import { databaseUrl, hostname, port, secret } from './shared/environment.ts';
import { fixCaller } from './shared/fix-caller.ts';

/** Our server, except for the read of the key: see `fixCaller`. */

const { database, secrets } = await openData({
  databaseUrl,
  dataDir: process.env.DATA_DIR ?? '',
  secrets: [secret],
  migrationsDir: 'prisma/migrations',
  // The load generator counts answers that fail because of it.
  onConnectionError: () => {},
});

const log = pino({ level: 'info', base: null }, destination({ sync: false }));
const now = () => new Date();
const plenty = { capacity: 1e9, restoredPerSecond: 1e9 };
const { budget } = await openBudget({ policies: { organization: plenty, key: plenty }, log });
const app = createApp({
  database: fixCaller(database),
  secrets,
  manifest: new Map(),
  consoleFiles: { page: '', files: new Map() },
  publicUrl: `http://localhost:${port}`,
  budget,
  operationCostLimit: 10_000,
  log,
  now,
  randomBytes,
});
flushRegularly(app.flush, (err) => log.error({ err }));
await listen({ handle: app.handle, port, hostname });
