import config from './vitest.config.ts';

/** What is tried in a browser, against the built server. One after the other: it has one clipboard. */
export default {
  ...config,
  test: {
    ...config.test,
    globalSetup: 'test/browser/support/global-setup.ts',
    include: ['test/browser/**/*.test.ts'],
    exclude: [],
    maxWorkers: 1,
  },
};
