import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundleCli } from '../../scripts/bundle-cli.ts';
import { bundleConsole } from '../../scripts/bundle-console.ts';
import { bundleServer } from '../../scripts/bundle-server.ts';

test.each([
  { name: 'server', bundle: bundleServer, bytes: 1_060_000 },
  { name: 'cli', bundle: bundleCli, bytes: 85_000 },
])('the bundle of the $name has $bytes bytes at most', async ({ name, bundle, bytes }) => {
  const { size } = statSync(await bundle(`dist/size-of-${name}.js`));

  expect(Math.max(size, bytes)).toBe(bytes);
});

const FIRST_LOAD_BYTES = 120_000;

test('the console starts with 120 kB of compressed scripts at most', async () => {
  const folder = await bundleConsole('dist/size-of-console');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');

  const scripts = [...page.matchAll(/(?:src|href)="(\S+\.js)"/g)].map(([, name = '']) => name);
  const sizes = ['gz', 'br'].map((coding) =>
    scripts
      .map((script) => statSync(path.join(folder, `${script}.${coding}`)).size)
      .reduce((sum, size) => sum + size, 0),
  );

  expect(scripts).not.toEqual([]);
  expect(Math.max(...sizes, FIRST_LOAD_BYTES)).toBe(FIRST_LOAD_BYTES);
});
