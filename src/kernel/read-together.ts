import type { AsJson, BuildSql } from '../db/tenant-client.ts';
import { DomainError } from '../errors.ts';
import type { OperationContext } from './context.ts';

type Read = {
  build: BuildSql;
  resolve: (rows: AsJson<unknown>[]) => void;
  reject: (error: unknown) => void;
};

const waiting = new WeakMap<OperationContext, Read[]>();

/**
 * Reads rows like `$json`, batched into one statement with the other reads of the request in the
 * same microtask.
 */
export function readTogether<Row>(
  context: OperationContext,
  build: BuildSql,
): Promise<AsJson<Row>[]> {
  return new Promise((resolve, reject) => {
    const read: Read = { build, resolve: resolve as Read['resolve'], reject };
    const reads = waiting.get(context);
    if (reads) {
      reads.push(read);
      return;
    }
    const all = [read];
    waiting.set(context, all);
    queueMicrotask(() => {
      waiting.delete(context);
      void readAll(context, all);
    });
  });
}

async function readAll({ db }: OperationContext, reads: readonly Read[]): Promise<void> {
  try {
    const answers = await db.$jsonOfEach(reads.map(({ build }) => build));
    for (const [index, { resolve }] of reads.entries()) resolve(answers[index] ?? []);
  } catch (error) {
    const [only, ...others] = reads;
    if (others.length === 0) return only?.reject(error);
    // Rows that are too large together must not be read one by one either.
    if (error instanceof DomainError) {
      for (const { reject } of reads) reject(error);
      return;
    }
    // Retries each read alone, so that one failing read does not fail the others.
    for (const { build, resolve, reject } of reads) db.$json(build).then(resolve, reject);
  }
}
