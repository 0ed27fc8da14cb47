import type { OperationContext } from '../kernel/context.ts';
import { answerTooLarge, jsonLengthOf } from '../transport/answer-size.ts';

/** Reads may exceed the answer, which leaves out fields and rows that they need. */
const READS_PER_ANSWER = 4;

/**
 * Reads rows for a GraphQL answer and counts their characters. Fails above a multiple of the largest
 * answer, and then reads nothing more for the request.
 */
export async function readWithin<Rows>(
  context: OperationContext,
  read: () => Promise<Rows>,
): Promise<Rows> {
  requireRoom(context);
  const rows = await read();
  const values = rows instanceof Map ? [...rows.values()] : rows;
  const limit = READS_PER_ANSWER * context.maxAnswerLength;
  context.lengths.read += jsonLengthOf(values, limit);
  requireRoom(context);
  return rows;
}

function requireRoom({ maxAnswerLength, lengths }: OperationContext): void {
  if (lengths.read > READS_PER_ANSWER * maxAnswerLength) {
    throw answerTooLarge(maxAnswerLength, false);
  }
}
