import { randomUUID } from 'node:crypto';
import fs, { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { translateDatabaseError } from '../../src/db/database-error.ts';
import type { PrismaClient } from '../../src/db/generated/client.ts';
import { type Data, openData } from '../../src/db/open-data.ts';
import { snapshot } from '../support/database.ts';

const migrationsDir = path.resolve('prisma/migrations');
const UNREACHABLE = 'postgresql://nobody@127.0.0.1:1/nothing';
const SECRETS = ['n'.repeat(32), 'o'.repeat(32)];
const OWN_SECRET = 's'.repeat(32);
const REFILL_MS = 2_000;
const RESERVE_BYTES = 32 * 2 ** 20;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'almirant-'));
});
afterAll(() => rm(root, { recursive: true }));

function open(given: Partial<Parameters<typeof openData>[0]> = {}): Promise<Data> {
  return openData({
    databaseUrl: undefined,
    dataDir: path.join(root, 'data'),
    secrets: undefined,
    migrationsDir,
    onConnectionError: () => {},
    ...given,
  });
}

test('a PostgreSQL server requires a configured secret', async () => {
  const withoutSecret = [undefined, []].map((secrets) =>
    open({ databaseUrl: UNREACHABLE, secrets }),
  );

  for (const opened of withoutSecret)
    await expect(opened).rejects.toThrow('requires a configured secret');
});

test('an unreachable PostgreSQL server stops the start with its reason', async () => {
  await expect(open({ databaseUrl: UNREACHABLE, secrets: SECRETS })).rejects.toThrow(
    /^The database of DATABASE_URL cannot be opened: .*ECONNREFUSED.*\.$/,
  );
});

describe.runIf(inject('snapshotFile'))('a folder', () => {
  const told: boolean[] = [];
  let data: Data;

  beforeAll(async () => {
    const dataDir = path.join(root, 'data');
    const dir = path.join(dataDir, 'postgres');
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'secret'), OWN_SECRET);
    await (await PGlite.create(dir, { loadDataDir: await snapshot() })).close();
    // The only timer of an open folder fills the reserve again.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    data = await open({ onDiskFull: (isFull) => told.push(isFull) });
  });
  afterAll(async () => {
    await data.close();
    vi.useRealTimers();
  });

  const show = async (setting: string) => {
    const statement = { name: `show-${setting}`, text: `SHOW ${setting}` };
    return (await data.database.query(statement, []))[0]?.[0];
  };
  const insert = (client: Pick<PrismaClient, '$executeRaw'>) =>
    client.$executeRaw`INSERT INTO "organizations" ("id", "name", "slug", "updatedAt")
      VALUES (gen_random_uuid(), 'Lighthouse', ${randomUUID()}, now())`;
  const write = () => insert(data.database.prisma);
  const writeInTransaction = () => data.database.prisma.$transaction(insert);
  const count = () => data.database.prisma.organization.count();

  test('has its own secret, one connection and a reserve', async () => {
    expect(data).toMatchObject({ isEmbedded: true, secrets: [OWN_SECRET] });
    expect(data.database.parallelism).toBe(1);
    expect((await stat(path.join(root, 'data', 'reserve'))).size).toBe(RESERVE_BYTES);
  });

  test('is locked while it is open', async () => {
    await expect(open({ secrets: SECRETS })).rejects.toThrow(
      /^DATA_DIR .* cannot be used: it is in use by another process\. .*, or choose another directory\.$/,
    );
  });

  test('syncs its log and works in UTC', async () => {
    const synced = vi.spyOn(fs, 'fsyncSync');
    syncBuiltinESMExports();

    await write();
    expect(synced).toHaveBeenCalled();
    synced.mockRestore();
    syncBuiltinESMExports();

    expect([await show('fsync'), await show('wal_sync_method'), await show('TimeZone')]).toEqual([
      'on',
      'fsync',
      'UTC',
    ]);
  });

  test('accepts reads only while its disk is full, and says why', async () => {
    const free = fillDisk();

    await write();
    const before = await count();
    await expect.poll(() => told).toEqual([true]);
    const refusals = await Promise.all(
      [write, writeInTransaction].map((each) => each().catch(translateDatabaseError)),
    );
    expect(refusals).toMatchObject([{ code: 'STORAGE_FULL' }, { code: 'STORAGE_FULL' }]);
    expect(await count()).toBe(before);

    free();
    await vi.advanceTimersByTimeAsync(REFILL_MS);
    await expect.poll(() => told).toEqual([true, false]);
    await write();
  });
});

/** Until the reserve is given back, the disk takes no write. Returns how to free it. */
function fillDisk(): () => void {
  const { writeSync } = fs;
  const full = vi.spyOn(fs, 'writeSync').mockImplementation(((
    ...given: Parameters<typeof writeSync>
  ) => {
    if (existsSync(path.join(root, 'data', 'reserve')))
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    return writeSync(...given);
  }) as typeof writeSync);
  syncBuiltinESMExports();
  return () => {
    full.mockRestore();
    syncBuiltinESMExports();
  };
}
