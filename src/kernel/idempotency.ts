import { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { OperationContext } from './context.ts';
import { inTransaction } from './in-transaction.ts';
import { sha256 } from './sha256.ts';

const KEPT_MS = 24 * 60 * 60 * 1_000;

/** Input of operations that create something, so that clients can retry after a lost response. */
export const idempotencyFields = {
  idempotencyKey: z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters without spaces')
    .nullish()
    .describe('Client-chosen key: a retry within 24 hours returns the first result.'),
};

type Request<Answer> = {
  key: string;
  /** Name of the operation. */
  name: string;
  input: object;
  output: z.ZodType;
  act: (context: OperationContext) => Promise<Answer>;
};

/**
 * Runs a request once per idempotency key: acts and stores the result in one transaction, or
 * returns the stored result. Concurrent requests with one key wait for each other.
 */
export async function runOnce<Answer>(
  context: OperationContext,
  { key, name, input, output, act }: Request<Answer>,
): Promise<Answer> {
  const callerId = context.caller.actorId;
  const { organizationId } = context.caller;
  const inputHash = sha256(JSON.stringify(input));
  const createdAt = context.now();
  const expired = { lt: new Date(createdAt.getTime() - KEPT_MS) };
  await context.db.idempotentRequest.deleteMany({ where: { createdAt: expired } });

  return inTransaction(context, async (inner) => {
    const requests = inner.db.idempotentRequest;
    const data = { organizationId, callerId, key, operation: name, inputHash, createdAt };
    const { count } = await requests.createMany({ data, skipDuplicates: true });
    const where = { callerId, key };
    if (count === 0) {
      const first = await requests.findFirstOrThrow({ where });
      if (first.operation === name && first.inputHash === inputHash) {
        return z.decode(output, first.answer) as Answer;
      }
      throw new DomainError(
        'IDEMPOTENCY_KEY_REUSED',
        'This idempotency key was used for another request. Use a new key for each request.',
      );
    }
    const answer = await act(inner);
    await requests.updateMany({ where, data: { answer: z.encode(output, answer) as object } });
    return answer;
  });
}
