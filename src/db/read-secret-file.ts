import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { minSecretLength } from './min-secret-length.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

const SECRET_BYTES = 32;

/** Reads the secret of a data directory, or creates it before the database exists. */
export async function readSecretFile(file: string, databaseLocation: string): Promise<string> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (content === undefined) return createSecret(file, databaseLocation);
  const secret = content.trim();
  if (secret.length >= minSecretLength) return secret;
  throw new Error(
    `the secret in ${file} has ${secret.length} characters instead of at least ${minSecretLength}, so ` +
      'the hashes of API keys would be easy to forge. Restore the file from a backup, or delete it if ' +
      'the server never started with it.',
  );
}

async function createSecret(file: string, databaseLocation: string): Promise<string> {
  if (existsSync(databaseLocation)) {
    throw new Error(
      `its database exists, but the secret in ${file} does not. Without it, all API keys and sessions ` +
        'are invalid. Restore the file from a backup, or set ALMIRANT_SECRET.',
    );
  }
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await writeFileAtomically(file, `${secret}\n`);
  return secret;
}
