import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { DomainError } from '../../errors.ts';

export type Passwords = {
  hash: (password: string) => Promise<string>;
  verify: (given: { hash: string; password: string }) => Promise<boolean>;
};

/** argon2id as OWASP's password storage cheat sheet has it: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of the four threads that Node also reads files on. */
const MAX_RUNNING = 2;
/** Some two seconds of work; who comes later is told to, rather than waiting for long. */
const MAX_WAITING = 64;
const RETRY_AFTER_SECONDS = 5;

/** Hashes passwords a few at a time, as each takes 19 MiB and 20 ms of a processor. */
export function createPasswords(): Passwords {
  const inTurn = pLimit(MAX_RUNNING);

  function run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (inTurn.pendingCount < MAX_WAITING) return inTurn(work);
    throw new DomainError('RATE_LIMITED', 'Too many people are signing in. Try again soon.', {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }

  return {
    hash: async (password) => run(() => hash(password, ARGON2ID)),
    verify: async ({ hash: stored, password }) => run(() => verify(stored, password)),
  };
}
