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
    .describe('For 24 hours, retries get the first result.'),
};

/** An answer that is shown only once, because it holds a secret. */
export type Secret<Answer> = {
  /** ID of the created object. */
  idOf: (answer: Answer) => string;
  /** How to make the object harmless if the secret was lost: `Revoke the API key`. */
  remedy: string;
};

type Request<Answer> = {
  key: string;
  /** Name of the operation. */
  name: string;
  input: object;
  output: z.ZodType;
  secret?: Secret<Answer> | undefined;
  act: (context: OperationContext) => Promise<Answer>;
};

/**
 * Runs a request once per idempotency key: acts and stores the result in one transaction, or
 * returns the stored result. Concurrent requests with one key wait for each other. Of a result with
 * a secret only the ID is stored, and a retry fails with it.
 */
export async function runOnce<Answer>(
  context: OperationContext,
  { key, name, input, output, secret, act }: Request<Answer>,
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
        if (secret) throw shownOnce(`${first.answer}`, secret.remedy);
        context.noteReplay?.();
        return z.decode(output, first.answer) as Answer;
      }
      throw new DomainError(
        'IDEMPOTENCY_KEY_REUSED',
        'This idempotency key was used for another request. Use a new key for each request.',
      );
    }
    const answer = await act(inner);
    const stored = secret ? secret.idOf(answer) : (z.encode(output, answer) as object);
    await requests.updateMany({ where, data: { answer: stored } });
    return answer;
  });
}

function shownOnce(createdId: string, remedy: string): DomainError {
  return new DomainError(
    'SECRET_SHOWN_ONCE',
    `The first request with this idempotency key created ${createdId}. Its secret was shown only in ` +
      `that response. If you did not receive it: ${remedy} ${createdId}, and create another with a ` +
      'new idempotency key.',
    { createdId },
  );
}
