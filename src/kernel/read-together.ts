import type { AsJson, BuildSql } from '../db/tenant-client.ts';
import type { OperationContext } from './context.ts';

type Read = {
  build: BuildSql;
  resolve: (rows: AsJson<unknown>[]) => void;
  reject: (error: unknown) => void;
};

const waiting = new WeakMap<OperationContext, Read[]>();

/**
 * Reads rows as `$json` does, in one statement with what else the same request asks for at the same
 * moment: what leads from a page of things to others is asked for at once.
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
      void answer(context, all);
    });
  });
}

async function answer({ db }: OperationContext, reads: readonly Read[]): Promise<void> {
  try {
    const answers = await db.$jsonOfEach(reads.map(({ build }) => build));
    for (const [index, { resolve }] of reads.entries()) resolve(answers[index] ?? []);
  } catch (error) {
    const [only, ...others] = reads;
    if (others.length === 0) return only?.reject(error);
    // One is at fault, which is no reason for the others to fail.
    for (const { build, resolve, reject } of reads) db.$json(build).then(resolve, reject);
  }
}
