import { fileURLToPath } from 'node:url';
import type { readConfig } from '../src/config.ts';
import { type Data, openData } from '../src/db/open-data.ts';

/** Opens the database that the server uses, with the same environment. */
export function openServerData(config: ReturnType<typeof readConfig>): Promise<Data> {
  return openData({
    databaseUrl: config.DATABASE_URL,
    dataDir: config.DATA_DIR,
    secrets: config.ALMIRANT_SECRET,
    migrationsDir: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
    onConnectionError: () => {},
  });
}
