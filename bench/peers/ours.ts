import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { openData } from '../../src/db/open-data.ts';
import { listen } from '../../src/http/listen.ts';
import { openBudget } from '../../src/open-budget.ts';
import { hostname } from './address.ts';
import { fixCaller } from './fixed-caller.ts';

const FLUSH_INTERVAL_MS = 3_000;

const { PORT, DATABASE_URL, DATA_DIR = '', ALMIRANT_SECRET = '', CALLER } = process.env;

const { database, secrets } = await openData({
  databaseUrl: DATABASE_URL,
  dataDir: DATA_DIR,
  secrets: [ALMIRANT_SECRET],
  migrationsDir: 'prisma/migrations',
  // Answers that fail for it are counted where the load comes from.
  onConnectionError: () => {},
});

const log = pino({ level: 'silent' });
const now = () => new Date();
const plenty = { capacity: 1e9, restoredPerSecond: 1e9 };
const policies = { organization: plenty, key: plenty };
const { budget } = await openBudget({ policies, now, log });
const app = createApp({
  database: CALLER === 'fixed' ? fixCaller(database) : database,
  secrets,
  manifest: new Map(),
  publicUrl: `http://localhost:${PORT}`,
  budget,
  operationCostLimit: 10_000,
  log,
  now,
  randomBytes,
});
setInterval(app.flush, FLUSH_INTERVAL_MS);

await listen({ handle: app.handle, port: Number(PORT), hostname });
