import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { EmbeddedDisk } from '../../src/db/embedded-disk.ts';

const RESERVE_BYTES = 32 * 2 ** 20;

let dir = '';
let reserve = '';
let disk: EmbeddedDisk;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
  reserve = path.join(dir, 'reserve');
});

beforeEach(async () => {
  disk = new EmbeddedDisk(reserve);
  await disk.fill();
});

afterAll(() => rm(dir, { recursive: true }));

test.each(['ENOSPC', 'EDQUOT'])('an operation that fails with %s gets the reserve', (code) => {
  let calls = 0;
  let told = 0;
  disk.onFull(() => {
    told += 1;
  });
  const operation = () => {
    calls += 1;
    if (existsSync(reserve)) throw Object.assign(new Error('no space'), { code });
    return 'written';
  };

  expect([disk.use(operation), disk.use(operation)]).toEqual(['written', 'written']);
  expect({ calls, told, isFull: disk.isFull }).toEqual({ calls: 3, told: 1, isFull: true });
});

test('an operation fails if the disk is full without a reserve', async () => {
  await rm(reserve);
  const error = Object.assign(new Error('no space'), { code: 'ENOSPC' });

  expect(() =>
    disk.use(() => {
      throw error;
    }),
  ).toThrow(error);
});

test('another error keeps the reserve', () => {
  expect(() =>
    disk.use(() => {
      throw Object.assign(new Error('not found'), { code: 'ENOENT' });
    }),
  ).toThrow('not found');
  expect([existsSync(reserve), disk.isFull]).toEqual([true, false]);
});

test('a partial reserve is filled', async () => {
  await writeFile(reserve, 'partial');

  expect(await disk.fill()).toBe(true);
  const { size, mode } = await stat(reserve);
  expect({ size, mode: mode & 0o777 }).toEqual({ size: RESERVE_BYTES, mode: 0o600 });
});

test('a whole reserve is kept', async () => {
  const { ino, mtimeMs } = await stat(reserve);

  expect(await disk.fill()).toBe(true);
  expect(await stat(reserve)).toMatchObject({ ino, mtimeMs });
});

test('a reserve that cannot be written for another reason fails with it', async () => {
  const lost = new EmbeddedDisk(path.join(dir, 'missing', 'reserve'));

  await expect(lost.fill()).rejects.toThrow('ENOENT');
});
