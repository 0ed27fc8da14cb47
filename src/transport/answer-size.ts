import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';

/** Longer strings are serialized to count their escapes. */
const SHORT = 32;

/**
 * Length of a value as JSON in bytes. Stops counting above the limit, so that an endless answer takes
 * as long as one at the limit.
 */
export function jsonBytesOf(value: unknown, limit = Number.POSITIVE_INFINITY): number {
  let bytes = 0;

  function add(each: unknown): void {
    if (bytes > limit) return;
    if (Array.isArray(each)) addList(each);
    else if (each === null || typeof each !== 'object') bytes += bytesOfLeaf(each);
    else if (each instanceof Date) bytes += bytesOfLeaf(each.toISOString());
    else addObject(each);
  }

  function addList(list: readonly unknown[]): void {
    bytes += 2 + Math.max(0, list.length - 1);
    for (const each of list) add(each ?? null);
  }

  function addObject(object: object): void {
    const entries = Object.entries(object).filter(([, each]) => each !== undefined);
    bytes += 2 + Math.max(0, entries.length - 1);
    for (const [name, each] of entries) {
      bytes += bytesOfText(name) + 1;
      add(each);
    }
  }

  add(value);
  return bytes;
}

function bytesOfLeaf(value: unknown): number {
  if (typeof value === 'string') return bytesOfText(value);
  return typeof value === 'function' ? 0 : `${value}`.length;
}

function bytesOfText(text: string): number {
  return text.length <= SHORT ? text.length + 2 : Buffer.byteLength(JSON.stringify(text));
}

type Answered = {
  /** How many times the answer has the value. */
  copies?: number | undefined;
  /** Whether the request changed data, which its error must say. */
  changed: boolean;
};

/** Bytes that a request answers so far: it may have several answers, as a batch. */
const answered = new WeakMap<OperationContext, number>();

/** Counts the bytes of an answer. Fails above the limit of the request, before it is built. */
export function requireSmallAnswer(
  value: unknown,
  context: OperationContext,
  { copies = 1, changed }: Answered,
): number {
  const { maxAnswerBytes } = context;
  const before = answered.get(context) ?? 0;
  const bytes = copies * jsonBytesOf(value, (maxAnswerBytes - before) / copies);
  answered.set(context, before + bytes);
  if (before + bytes > maxAnswerBytes) throw answerTooLarge(maxAnswerBytes, changed);
  return bytes;
}

export function answerTooLarge(limit: number, changed: boolean): DomainError {
  const done = changed ? 'The changes were made, but their answer' : 'The answer';
  return new DomainError(
    'ANSWER_TOO_LARGE',
    `${done} exceeds ${limit} bytes. Request fewer rows, or fewer fields with long texts.`,
  );
}

/** Bytes of an answer for one point, beside the points of its rows. */
const BYTES_PER_POINT = 4_096;

/** The points for the bytes of an answer, which count if they exceed those for its rows. */
export function costOfBytes(bytes: number): number {
  return Math.floor(bytes / BYTES_PER_POINT);
}
