import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataDir, openDataDir } from '../../src/db/data-dir.ts';

let dir = '';
let opened: DataDir | undefined;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'almirant-'));
});

afterEach(async () => {
  await opened?.release();
  opened = undefined;
  await rm(dir, { recursive: true });
});

test('a secret is created once, for the eyes of its user only', async () => {
  opened = await openDataDir(dir);
  const created = await opened.readSecret();

  expect(created.length).toBeGreaterThanOrEqual(32);
  expect(await opened.readSecret()).toBe(created);
  expect((await stat(path.join(dir, 'secret'))).mode & 0o777).toBe(0o600);
  expect(readdirSync(dir).filter((file) => !file.endsWith('.sock'))).toEqual(['secret']);
});

test.each([
  ['an empty', ''],
  ['a blank', ' '.repeat(40)],
  ['half a', 'x'.repeat(31)],
])('%s secret is rejected with its path and the remedy', async (_, content) => {
  await writeFile(path.join(dir, 'secret'), `${content}\n`);
  opened = await openDataDir(dir);

  await expect(opened.readSecret()).rejects.toThrow(
    `DATA_DIR ${dir} cannot be used: the secret in ${dir}/secret has ${content.trim().length} ` +
      'characters instead of at least 32, so the hashes of API keys would be easy to forge. Restore ' +
      'the file from a backup, or delete it if the server never started with it.',
  );
  expect(await readFile(path.join(dir, 'secret'), 'utf8')).toBe(`${content}\n`);
});

test('a secret that cannot be read is not replaced', async () => {
  await mkdir(path.join(dir, 'secret'));
  opened = await openDataDir(dir);

  await expect(opened.readSecret()).rejects.toThrow(/EISDIR.*, read/);
  expect(existsSync(path.join(dir, 'secret.new'))).toBe(false);
});

test('a secret of 32 characters is accepted', async () => {
  await writeFile(path.join(dir, 'secret'), 's'.repeat(32));
  opened = await openDataDir(dir);

  expect(await opened.readSecret()).toBe('s'.repeat(32));
});

test('a half-written secret of a killed process is replaced', async () => {
  await writeFile(path.join(dir, 'secret.new'), 'half');
  opened = await openDataDir(dir);

  const secret = await opened.readSecret();

  expect(secret.length).toBeGreaterThanOrEqual(32);
  expect(existsSync(path.join(dir, 'secret.new'))).toBe(false);
});

test('a database without its secret is rejected, because a new secret would invalidate all keys', async () => {
  await mkdir(path.join(dir, 'postgres'));
  opened = await openDataDir(dir);

  await expect(opened.readSecret()).rejects.toThrow(
    `DATA_DIR ${dir} cannot be used: its database exists, but the secret in ${dir}/secret does not. ` +
      'Without it, all API keys and sessions are invalid. Restore the file from a backup, or set ' +
      'ALMIRANT_SECRET.',
  );
  expect(existsSync(path.join(dir, 'secret'))).toBe(false);
});
