import config from './vitest.config.ts';

/** What takes longer than one wants to wait for after each change; `.ci/run` waits for it. */
export default {
  ...config,
  test: {
    ...config.test,
    globalSetup: ['test/support/global-setup.ts', 'test/support/build-console.ts'],
    include: ['test/long/**/*.test.ts'],
    exclude: [],
  },
};
