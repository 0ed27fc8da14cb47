import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Data, openData } from '../../src/db/open-data.ts';

const migrationsDir = path.resolve('prisma/migrations');
const SECRETS = ['n'.repeat(32), 'o'.repeat(32)];
const MIB = 2 ** 20;

let root = '';
let dataDir = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  dataDir = path.join(root, 'data');
});
afterAll(() => rm(root, { recursive: true }));

function open(given: Partial<Parameters<typeof openData>[0]> = {}): Promise<Data> {
  return openData({
    databaseUrl: undefined,
    dataDir,
    secrets: undefined,
    migrationsDir,
    onConnectionError: () => {},
    ...given,
  });
}

test('a folder keeps its rows, and a half-created database is created anew', async () => {
  await mkdir(path.join(dataDir, 'postgres.new'), { recursive: true });
  await writeFile(path.join(dataDir, 'postgres.new', 'half'), '');
  const first = await open();
  const data = { name: 'Kept', slug: randomUUID() };
  await first.database.prisma.organization.create({ data });
  await first.close();

  const second = await open();
  const kept = await second.database.prisma.organization.findMany({ where: { slug: data.slug } });
  await second.close();

  expect(kept).toMatchObject([data]);
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'reserve', 'secret']);
  expect((await stat(path.join(dataDir, 'reserve'))).size).toBe(32 * MIB);
  expect(await readdir(path.join(dataDir, 'postgres'))).not.toContain('half');
});

test('the configured secrets take precedence over the secret of the folder', async () => {
  const own = (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim();

  const byDefault = await open();
  await byDefault.close();
  const configured = await open({ secrets: SECRETS });
  await configured.close();

  expect(byDefault).toMatchObject({ secrets: [own], isEmbedded: true });
  expect(configured).toMatchObject({ secrets: SECRETS, isEmbedded: true });
});

test('a checkpoint follows 64 MiB of the log, and none less', async () => {
  const { database, close } = await open();
  const { prisma } = database;
  await prisma.$executeRaw`CREATE TABLE "filler" ("text" text)`;
  await prisma.$executeRaw`ALTER TABLE "filler" ALTER COLUMN "text" SET STORAGE EXTERNAL`;
  const checkpoint = async () => {
    const rows = await prisma.$queryRaw`SELECT checkpoint_lsn::text FROM pg_control_checkpoint()`;
    return JSON.stringify(rows);
  };
  const write = async (mebibytes: number) => {
    const text = randomBytes(MIB / 2).toString('hex');
    for (let written = 0; written < mebibytes; written += 1)
      await prisma.$executeRaw`INSERT INTO "filler" VALUES (${text})`;
  };
  const before = await checkpoint();

  await write(20);
  expect(await checkpoint()).toBe(before);
  await write(50);

  await expect.poll(checkpoint, { timeout: 10_000 }).not.toBe(before);
  await prisma.$executeRaw`DROP TABLE "filler"`;
  await close();
});

test('a folder whose migrations cannot be read is not opened', async () => {
  const opened = open({
    dataDir: path.join(root, 'other'),
    migrationsDir: path.join(root, 'none'),
  });

  await expect(opened).rejects.toThrow(/^The database in DATA_DIR cannot be opened: .*ENOENT.*\.$/);
});
