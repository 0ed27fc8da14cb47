import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('creating an organization twice fails with a sentence about what exists', async ({
  onTestFinished,
}) => {
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-organization-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const create = async (slug: string, email: string): Promise<string> => {
    const options = ['--name', 'Acme', '--slug', slug, '--owner', 'Ada', '--email', email];
    const argv = ['--import', 'tsx', 'scripts/create-organization.ts', ...options];
    const env = { DATA_DIR: dir };
    const { stdout, stderr } = await run(process.execPath, argv, { env }).catch((error) => error);
    return stdout + stderr;
  };

  const first = await create('acme', 'ada@example.com');
  const sameUser = await create('other', 'ADA@example.com');
  const sameSlug = await create('acme', 'bob@example.com');

  expect(first).toContain('Password and API key, shown only once');
  expect(sameUser).toBe(
    'A user with the email ada@example.com already exists. Use another address, or invite this user ' +
      'into an organization.\n',
  );
  expect(sameSlug).toBe('An organization with the slug acme already exists. Use another slug.\n');
});
