import config from './vitest.config.ts';

/** The wording tests, which need no database: part of `npm run check`. */
export default {
  ...config,
  test: { ...config.test, globalSetup: [], include: ['test/words/**/*.test.ts'] },
};
