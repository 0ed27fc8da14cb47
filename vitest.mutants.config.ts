import type { Vite } from 'vitest/node';
import { keptThread } from './test/mutants/kept-thread.ts';
import { rooms } from './test/mutants/rooms.ts';
import config from './vitest.config.ts';

/** Stryker names the pool itself, so this replaces it afterwards. */
const keepThread: Vite.Plugin = {
  name: 'keep-thread',
  configureVitest: ({ project }) => {
    project.config.pool = keptThread.name;
    project.config.poolRunner = keptThread;
  },
};

/** The tests that judge the mutants of one room, in one thread. */
export default {
  ...config,
  plugins: [keepThread],
  test: {
    ...config.test,
    include: rooms.find(({ name }) => name === process.env.MUTANTS_ROOM)?.tests ?? [],
  },
};
