import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { DomainError } from '../../errors.ts';

export type Passwords = {
  hash: (password: string) => Promise<string>;
  verify: (given: { hash: string; password: string }) => Promise<boolean>;
};

/** Parameters of OWASP's Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Half of the libuv thread pool, which file reads share. */
const MAX_RUNNING = 2;
/** About two seconds of work. Further requests are rejected, to bound the latency. */
const MAX_WAITING = 64;
const RETRY_AFTER_SECONDS = 5;

/** Hashes and verifies passwords with bounded concurrency: each takes 19 MiB and 20 ms of CPU. */
export function createPasswords(): Passwords {
  const limit = pLimit(MAX_RUNNING);

  function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (limit.pendingCount < MAX_WAITING) return limit(work);
    throw new DomainError(
      'RATE_LIMITED',
      `Too many concurrent sign-ins. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
      {
        retryAfterSeconds: RETRY_AFTER_SECONDS,
      },
    );
  }

  return {
    hash: async (password) => run(() => hash(password, ARGON2ID)),
    verify: async ({ hash: stored, password }) => run(() => verify(stored, password)),
  };
}
