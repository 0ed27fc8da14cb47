import { type Patience, wait } from './patience.ts';
import { timeoutError } from './timeout-error.ts';

type Limits = Patience & {
  /** Maximum concurrent actions of one kind. */
  maxOfKind: number;
};

type Kind = { running: number; waiting: Set<() => void>; succeededAt: number };

/**
 * Bulkhead: bounds the concurrent actions of each kind, so that one kind that hangs leaves connections
 * to the others. An action that waits too long for its turn fails.
 */
export function createBulkhead({ maxOfKind, ...patience }: Limits) {
  const kinds = new Map<string, Kind>();

  function leave(name: string, kind: Kind): void {
    const [next] = kind.waiting;
    if (next) {
      kind.waiting.delete(next);
      next();
      return;
    }
    kind.running -= 1;
    if (kind.running === 0) kinds.delete(name);
  }

  function turn(kind: Kind): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        endWait();
        resolve();
      };
      const endWait = wait(
        patience,
        () => kind.succeededAt,
        () => {
          kind.waiting.delete(enter);
          reject(timeoutError('Too many requests of one kind wait for the database.'));
        },
      );
      kind.waiting.add(enter);
    });
  }

  return async <Result>(name: string, action: () => Promise<Result>): Promise<Result> => {
    const kind = kinds.get(name) ?? { running: 0, waiting: new Set(), succeededAt: 0 };
    kinds.set(name, kind);
    // The action that leaves hands its place over.
    if (kind.running >= maxOfKind) await turn(kind);
    else kind.running += 1;
    try {
      const result = await action();
      kind.succeededAt = performance.now();
      return result;
    } finally {
      leave(name, kind);
    }
  };
}
