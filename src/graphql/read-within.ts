import type { OperationContext } from '../kernel/context.ts';
import { answerTooLarge, jsonBytesOf } from '../transport/answer-size.ts';

/** Reads may exceed the answer, which leaves out fields and rows that they need. */
const READS_PER_ANSWER = 4;

const bytesRead = new WeakMap<OperationContext, number>();

/**
 * Reads rows for a GraphQL answer and counts their bytes. Fails above a multiple of the largest
 * answer, and then reads nothing more for the request.
 */
export async function readWithin<Rows>(
  context: OperationContext,
  read: () => Promise<Rows>,
): Promise<Rows> {
  requireRoom(context);
  const rows = await read();
  const values = rows instanceof Map ? [...rows.values()] : rows;
  const limit = READS_PER_ANSWER * context.maxAnswerBytes;
  bytesRead.set(context, (bytesRead.get(context) ?? 0) + jsonBytesOf(values, limit));
  requireRoom(context);
  return rows;
}

function requireRoom(context: OperationContext): void {
  const { maxAnswerBytes } = context;
  const bytes = bytesRead.get(context) ?? 0;
  if (bytes > READS_PER_ANSWER * maxAnswerBytes) throw answerTooLarge(maxAnswerBytes, false);
}
