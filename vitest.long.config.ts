import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import config from './vitest.config.ts';

const contract = ['successful-calls', 'transports-agree'].map(
  (name) => `test/contract/${name}.test.ts`,
);

/** What takes longer than one wants to wait for after each change; `.ci/run` waits for it. */
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    // Prisma's schema engine works once per process, so one project has all the set-up.
    globalSetup: [
      'test/support/global-setup.ts',
      'test/support/build-console.ts',
      'test/upgrade/global-setup.ts',
    ],
    projects: [
      project('long', { include: ['test/long/**/*.test.ts'] }),
      project('first start', { include: contract, provide: { opens: 'empty folder' } }),
      project('upgrade', {
        include: [...contract, 'test/upgrade/**/*.test.ts'],
        provide: { opens: 'released folder' },
      }),
    ],
  },
});

function project(name: string, test: TestProjectInlineConfiguration['test']) {
  return {
    ...config,
    test: { ...config.test, globalSetup: [], exclude: [], name, ...test },
  };
}
