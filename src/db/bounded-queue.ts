import pLimit from 'p-limit';
import { DomainError } from '../errors.ts';
import { type Patience, wait } from './patience.ts';

type Bounds = Patience & { maxOpen: number; maxWaiting: number };

/** Runs an action when it is its turn. Fails with SERVER_OVERLOADED if it would wait too long. */
export type RunInTurn = <Result>(action: () => Promise<Result>) => Promise<Result>;

const RETRY_AFTER_SECONDS = 1;

/** A queue that is bounded in length and time. */
export function createBoundedQueue({ maxOpen, maxWaiting, ...patience }: Bounds): RunInTurn {
  const queue = pLimit(maxOpen);
  let succeededAt = 0;

  return (action) => {
    if (queue.pendingCount >= maxWaiting) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      let isLate = false;
      const endWait = wait(
        patience,
        () => succeededAt,
        () => {
          isLate = true;
          reject(overloaded());
        },
      );
      queue(async () => {
        endWait();
        if (isLate) return;
        const result = await action();
        succeededAt = performance.now();
        resolve(result);
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
