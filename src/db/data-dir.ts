import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lockDataDir } from './data-dir-lock.ts';
import { readSecretFile } from './read-secret-file.ts';
import { reasonOf } from './reason-of.ts';

export type DataDir = {
  /** Directory of the embedded database. */
  databaseLocation: string;
  /** Reads the secret of the API key hashes. Creates it if missing. ALMIRANT_SECRET overrides it. */
  readSecret: () => Promise<string>;
  release: () => Promise<void>;
};

/** Locks a data directory. Creates it if missing. */
export async function openDataDir(dataDir: string): Promise<DataDir> {
  const explain = (error: unknown) => {
    const reason = reasonOf(error).replace(/\.$/, '');
    throw new Error(`DATA_DIR ${dataDir} cannot be used: ${reason}.`);
  };
  const lock = async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    return lockDataDir(dataDir);
  };
  const release = await lock().catch(explain);
  const databaseLocation = path.join(dataDir, 'postgres');
  const file = path.join(dataDir, 'secret');
  return {
    databaseLocation,
    readSecret: () => readSecretFile(file, databaseLocation).catch(explain),
    release,
  };
}
