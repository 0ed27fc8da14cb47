import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openData } from '../../src/db/open-data.ts';
import { setUpFirstOrganization } from '../../src/setup/first-start.ts';

/** Creates a data directory with an organization, and returns the API key of its owner. */
export async function makeDataDir(dataDir: string): Promise<string> {
  const { database, secrets, close } = await openData({
    databaseUrl: undefined,
    dataDir,
    secrets: undefined,
    migrationsDir: 'prisma/migrations',
    onConnectionError: () => {},
  });
  const first = await setUpFirstOrganization({ database, secret: secrets[0], randomBytes });
  await close();
  if (!first) throw new Error(`${dataDir} has an organization already.`);
  return first.key;
}

/** Runs an action with a temporary folder. */
export async function withFolder<Result>(
  action: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'almirant-faults-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
