/** The state of the kept thread. The plugin and the configuration are two bundles in one process. */
export type ThreadState = { runs: number; isDropped: boolean };

const KEY = Symbol.for('almirant.mutants.thread');
const holder = globalThis as typeof globalThis & { [KEY]?: ThreadState };

holder[KEY] ??= { runs: 0, isDropped: false };

export const threadState: ThreadState = holder[KEY];
