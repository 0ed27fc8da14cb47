import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lockDataDir } from './data-dir-lock.ts';

export type DataDir = {
  /** Directory of the embedded database. */
  databaseLocation: string;
  /** Secret of the API key hashes, overridden by ALMIRANT_SECRET. */
  secret: string;
  release: () => Promise<void>;
};

const SECRET_BYTES = 32;

/** Locks a data directory and reads its secret. Creates both if missing. */
export async function openDataDir(dataDir: string): Promise<DataDir> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const release = await lockDataDir(dataDir);
    const secret = await readOrCreateSecret(path.join(dataDir, 'secret'));
    return { databaseLocation: path.join(dataDir, 'postgres'), secret, release };
  } catch (error) {
    throw new Error(`DATA_DIR ${dataDir} cannot be used: ${(error as Error).message}`);
  }
}

async function readOrCreateSecret(file: string): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  try {
    await writeFile(file, `${secret}\n`, { flag: 'wx', mode: 0o600 });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}
