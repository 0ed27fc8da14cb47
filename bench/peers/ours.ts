import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { openData } from '../../src/db/open-data.ts';
import { adapters } from './adapters.ts';
import { fixCaller } from './fixed-caller.ts';

const FLUSH_INTERVAL_MS = 3_000;

const { PORT, DATABASE_URL, DATA_DIR = '', ALMIRANT_SECRET = '', CALLER, ADAPTER } = process.env;

const { database, secrets } = await openData({
  databaseUrl: DATABASE_URL,
  dataDir: DATA_DIR,
  secrets: [ALMIRANT_SECRET],
  migrationsDir: 'prisma/migrations',
  // Answers that fail for it are counted where the load comes from.
  onConnectionError: () => {},
});

const app = createApp({
  database: CALLER === 'fixed' ? fixCaller(database) : database,
  secrets,
  manifest: new Map(),
  publicUrl: `http://localhost:${PORT}`,
  log: pino({ level: 'silent' }),
  now: () => new Date(),
  randomBytes,
});
setInterval(app.flush, FLUSH_INTERVAL_MS);

const serve = adapters[(ADAPTER ?? 'listen') as keyof typeof adapters];
serve(app.fetch, Number(PORT));
