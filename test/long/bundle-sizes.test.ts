import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundleCli } from '../../scripts/bundle-cli.ts';
import { bundleServer } from '../../scripts/bundle-server.ts';

test.each([
  { name: 'server', bundle: bundleServer, bytes: 1_060_000 },
  { name: 'cli', bundle: bundleCli, bytes: 125_000 },
])('the bundle of the $name has $bytes bytes at most', async ({ name, bundle, bytes }) => {
  const { size } = statSync(await bundle(`dist/size-of-${name}.js`));

  expect(Math.max(size, bytes)).toBe(bytes);
});
