import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Otherwise our import and the libraries' own are two packages to `instanceof`.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql/index.js') }],
  },
  test: {
    globalSetup: 'test/support/global-setup.ts',
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'test/browser/**', 'test/upgrade/**'],
    // Files share what a worker has opened: every test makes its own organization.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
    // Long, as the first test of a worker opens its database, on whatever machine this is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A state that a test waits for takes its time on a busy machine.
    expect: { poll: { timeout: 5_000 } },
  },
});
