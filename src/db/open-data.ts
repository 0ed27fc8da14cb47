import { openDataDir } from './data-dir.ts';
import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';
import { reasonOf } from './reason-of.ts';

type Secrets = readonly [string, ...string[]];

type DataOptions = {
  databaseUrl: string | undefined;
  dataDir: string;
  /** Newest first. Default: the secret of the data directory. */
  secrets: readonly string[] | undefined;
  migrationsDir: string;
  onConnectionError: (error: Error) => void;
  /** Receives whether the disk of the embedded database is full, which makes it read-only. */
  onDiskFull?: (isFull: boolean) => void;
};

export type Data = {
  database: Database;
  secrets: Secrets;
  isEmbedded: boolean;
  close: () => Promise<void>;
};

/** Opens the configured PostgreSQL database, or the embedded one in the data directory. */
export async function openData(options: DataOptions): Promise<Data> {
  const { databaseUrl, secrets = [], migrationsDir, onConnectionError } = options;
  const [newest, ...older] = secrets;
  if (databaseUrl) {
    if (!newest) throw new Error('A PostgreSQL database requires a configured secret.');
    const database = await openPostgresDatabase({
      url: databaseUrl,
      migrationsDir,
      onConnectionError,
    }).catch((error) => {
      throw new Error(`The database of DATABASE_URL cannot be opened: ${reasonOf(error)}.`);
    });
    return { database, secrets: [newest, ...older], isEmbedded: false, close: database.close };
  }

  const dataDir = await openDataDir(options.dataDir);
  const newestSecret = newest ?? (await dataDir.readSecret());
  const database = await openEmbeddedDatabase({
    location: dataDir.databaseLocation,
    migrationsDir,
    onDiskFull: options.onDiskFull,
  }).catch((error) => {
    throw new Error(`The database in DATA_DIR cannot be opened: ${reasonOf(error)}.`);
  });
  return {
    database,
    secrets: [newestSecret, ...older],
    isEmbedded: true,
    async close() {
      await database.close();
      await dataDir.release();
    },
  };
}
