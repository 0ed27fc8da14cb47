import { expect, test } from 'vitest';
import { readWithin } from '../../src/graphql/read-within.ts';
import type { OperationContext } from '../../src/kernel/context.ts';

test('a request whose rows exceed four times the largest answer reads nothing more', async () => {
  const context = { maxAnswerLength: 100, lengths: { answered: 0, read: 0 } } as OperationContext;
  let reads = 0;
  const read = (bytes: number) =>
    readWithin(context, async () => {
      reads += 1;
      return new Map([['id', 'x'.repeat(bytes)]]);
    });

  await read(200);
  await read(100);
  await expect(read(100)).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' });
  await expect(read(1)).rejects.toMatchObject({ code: 'ANSWER_TOO_LARGE' });

  expect(reads).toBe(3);
});
