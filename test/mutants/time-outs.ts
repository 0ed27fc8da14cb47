import { inject, vi } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by Stryker. */
    mode: 'dry-run' | 'mutant';
  }
}

/** A mutant that hangs is noticed by a time-out. In the dry run, the first test opens the database. */
if (inject('mode') === 'mutant') vi.setConfig({ testTimeout: 10_000, hookTimeout: 10_000 });
