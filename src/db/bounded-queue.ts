import pLimit from 'p-limit';
import { DomainError } from '../errors.ts';

type Bounds = { maxOpen: number; maxWaiting: number; maxWaitMs: number };

/** Runs an action when it is its turn. Fails with SERVER_OVERLOADED if it would wait too long. */
export type RunInTurn = <Result>(action: () => Promise<Result>) => Promise<Result>;

const RETRY_AFTER_SECONDS = 1;

/** A queue that is bounded in length and time. */
export function createBoundedQueue({ maxOpen, maxWaiting, maxWaitMs }: Bounds): RunInTurn {
  const queue = pLimit(maxOpen);
  return (action) => {
    if (queue.pendingCount >= maxWaiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        reject(overloaded());
      }, maxWaitMs);
      queue(async () => {
        clearTimeout(timer);
        if (!isLate) resolve(await action());
      }).catch(reject);
    });
  };
}

function overloaded(): DomainError {
  return new DomainError(
    'SERVER_OVERLOADED',
    'Too many changes wait for the database, and nothing was changed. Try again in 1 second.',
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
}
