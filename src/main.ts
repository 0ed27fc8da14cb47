import { destination, pino } from 'pino';
import { readConfig } from './config.ts';
import { startServer } from './server.ts';

try {
  const config = readConfig();
  const log = pino({ level: config.LOG_LEVEL, base: null }, destination({ sync: false }));
  const { announcement, stop } = await startServer({ config, log });
  const stopAndExit = () => stop().then(() => process.exit(0));
  process.once('SIGTERM', stopAndExit);
  process.once('SIGINT', stopAndExit);
  process.stdout.write(announcement);
} catch (error) {
  process.stderr.write(`Almirant API did not start. ${(error as Error).message}\n`);
  process.exit(1);
}
