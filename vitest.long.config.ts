import config from './vitest.config.ts';

/** What takes longer than one wants to wait for after each change; `.ci/run` waits for it. */
export default {
  ...config,
  test: { ...config.test, include: ['test/long/**/*.test.ts'], exclude: [] },
};
