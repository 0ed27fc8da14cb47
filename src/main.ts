import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { destination, type Logger, pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { openData } from './db/open-data.ts';
import { describeFirstKey, setUpFirstOrganization } from './first-start.ts';
import { listen } from './http/listen.ts';

const FLUSH_INTERVAL_MS = 3_000;

const migrationsDir = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Starts the server; what it returns stops it. */
async function start(config: Config, log: Logger): Promise<() => Promise<void>> {
  const { database, secrets, isEmbedded, close } = await openData({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    secrets: config.ALMIRANT_SECRET,
    migrationsDir,
    onConnectionError: (err) => log.error({ err }, 'a database connection was lost'),
  });

  const { publicUrl } = config;
  const app = createApp({ database, secrets, publicUrl, log, now: () => new Date(), randomBytes });
  const server = await listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST });
  say(`Almirant API listens on ${publicUrl}`);
  if (isEmbedded) {
    const first = await setUpFirstOrganization({ database, secret: secrets[0], randomBytes });
    if (first) say(describeFirstKey(first, publicUrl));
  }

  const flush = () => app.flush().catch((err) => log.error({ err }, 'key usage was not written'));
  const timer = setInterval(flush, FLUSH_INTERVAL_MS);
  return async () => {
    await server.stop();
    clearInterval(timer);
    await flush();
    await close();
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  const config = readConfig();
  const log = pino({ level: config.LOG_LEVEL, base: null }, destination({ sync: false }));
  const stop = await start(config, log);
  const stopAndExit = () => stop().then(() => process.exit(0));
  process.once('SIGTERM', stopAndExit);
  process.once('SIGINT', stopAndExit);
} catch (error) {
  process.stderr.write(`Almirant API did not start. ${(error as Error).message}\n`);
  process.exit(1);
}
