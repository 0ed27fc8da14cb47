import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';

const QUOTES = 2;
const BRACKETS = 2;
/** `true` and `null`. */
const LITERAL = 4;
const ISO_DATE = 26;

/** Longer than texts of one line. Only longer ones can consist of escapes, up to six bytes a character. */
const LONG = 256;
/** Smaller answers stay small with all of their escapes. */
const LARGE = 262_144;

/**
 * Length of a value as JSON in characters, escapes not counted, which is a tenth of the work of
 * serialization. In a large value, texts of 256 characters and more count by their bytes. Stops counting
 * above the limit, so that an endless answer takes as long as one at the limit.
 */
export function jsonLengthOf(value: unknown, limit = Number.POSITIVE_INFINITY): number {
  const length = measure(value, limit, (text) => text.length);
  return length < LARGE ? length : measure(value, limit, lengthWithEscapes);
}

function lengthWithEscapes(text: string): number {
  return text.length < LONG ? text.length : Buffer.byteLength(JSON.stringify(text)) - QUOTES;
}

function measure(value: unknown, limit: number, lengthOfText: (text: string) => number): number {
  let length = 0;

  function add(each: unknown): void {
    if (length > limit) return;
    if (typeof each === 'string') length += QUOTES + lengthOfText(each);
    else if (typeof each !== 'object' || each === null) length += lengthOfLeaf(each);
    else if (Array.isArray(each)) addList(each);
    else if (each instanceof Date) length += ISO_DATE;
    else addObject(each);
  }

  function addList(list: readonly unknown[]): void {
    for (const each of list) add(each);
    length += BRACKETS + Math.max(0, list.length - 1);
  }

  function addObject(object: object): void {
    let commas = -1;
    for (const name in object) {
      const each = object[name as keyof typeof object];
      if (each === undefined) continue;
      commas += 1;
      length += QUOTES + name.length + 1;
      add(each);
    }
    length += BRACKETS + Math.max(0, commas);
  }

  add(value);
  return length;
}

function lengthOfLeaf(value: unknown): number {
  return typeof value === 'number' || value === false ? `${value}`.length : LITERAL;
}

type Answered = {
  /** How many times the answer has the value. */
  copies?: number | undefined;
  /** Whether the request changed data, which its error must say. */
  changed: boolean;
};

/** Measures an answer. Fails above the limit of the request, before it is built. */
export function requireSmallAnswer(
  value: unknown,
  context: OperationContext,
  { copies = 1, changed }: Answered,
): number {
  const length = copies * jsonLengthOf(value, context.maxAnswerLength / copies);
  requireRoom(length, context, { changed });
  return length;
}

/** Counts an answer of known length. Fails above the limit of the request. */
export function requireRoom(
  length: number,
  context: OperationContext,
  { changed }: Pick<Answered, 'changed'>,
): void {
  context.lengths.answered += length;
  if (context.lengths.answered > context.maxAnswerLength) {
    throw answerTooLarge(context.maxAnswerLength, changed);
  }
}

export function answerTooLarge(limit: number, changed: boolean): DomainError {
  const done = changed ? 'The changes were made, but their answer' : 'The answer';
  return new DomainError(
    'ANSWER_TOO_LARGE',
    `${done} exceeds ${limit} characters. Request fewer rows, or fewer fields with long texts.`,
  );
}

/** Characters of an answer for one point, beside the points of its rows. */
const LENGTH_PER_POINT = 4_096;

/** The points for the length of an answer, which count if they exceed those for its rows. */
export function costOfLength(length: number): number {
  return Math.floor(length / LENGTH_PER_POINT);
}
