import { DomainError, type ErrorCode } from '../errors.ts';
import { codesOf, messagesOf } from './error-levels.ts';

type Translation = { code: ErrorCode; message: string };

const unavailable: Translation = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database is unavailable. Try again in a few seconds.',
};
const late: Translation = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database did not answer in time. Try again in a few seconds.',
};
const conflicting: Translation = {
  code: 'DATABASE_UNAVAILABLE',
  message:
    'Concurrent requests change the same data. Nothing was changed. Try again in a few seconds.',
};
const readOnly: Translation = {
  code: 'DATABASE_UNAVAILABLE',
  message: 'The database accepts no changes at the moment. Try again in a few seconds.',
};
const full: Translation = {
  code: 'STORAGE_FULL',
  message:
    'The disk of the database is full. Reads work, writes do not. Ask the administrator to free space, ' +
    'then try again.',
};
const duplicate: Translation = {
  code: 'ALREADY_EXISTS',
  message: 'An object with these values already exists. Use other values.',
};
const unknownReference: Translation = {
  code: 'REFERENCE_NOT_FOUND',
  message: 'A referenced object does not exist. Check the IDs.',
};

/** Translations of PostgreSQL's SQLSTATEs, their classes, and the codes of Prisma and of sockets. */
export const translations: Readonly<Record<string, Translation>> = {
  // Class 08 of PostgreSQL: connection exceptions.
  '08': unavailable,
  '23503': unknownReference,
  '23505': duplicate,
  '25006': readOnly,
  '40001': conflicting,
  '40P01': conflicting,
  '53100': full,
  // Out of memory, too many connections.
  '53200': unavailable,
  '53300': unavailable,
  // Not in a state for this, lock timeout.
  '55000': unavailable,
  '55P03': late,
  // Statement timeout, shutdown, crash of another process, start.
  '57014': late,
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
  '57P05': unavailable,
  // Disk failure.
  '58030': unavailable,
  // Prisma: unreachable, timeouts, connection closed.
  P1001: unavailable,
  P1002: unavailable,
  P1008: late,
  P1011: unavailable,
  P1017: unavailable,
  P2002: duplicate,
  P2003: unknownReference,
  // Prisma: pool exhausted, transaction timeout, write conflict, too many connections, retries used up.
  P2024: unavailable,
  P2028: late,
  P2034: conflicting,
  P2037: unavailable,
  P2039: unavailable,
  // Sockets.
  ECONNREFUSED: unavailable,
  ECONNRESET: unavailable,
  ECONNABORTED: unavailable,
  EHOSTUNREACH: unavailable,
  ENETUNREACH: unavailable,
  ENOTFOUND: unavailable,
  EAI_AGAIN: unavailable,
  ETIMEDOUT: late,
  EPIPE: unavailable,
};

/** Errors of `pg` and its pool without a code. */
export const translatedMessages: readonly (readonly [string, Translation])[] = [
  ['Connection terminated', unavailable],
  ['is not queryable', unavailable],
  ['timeout exceeded when trying to connect', unavailable],
  ['timeout expired', unavailable],
  ['Cannot use a pool after calling end', unavailable],
  ['The embedded database is closed', unavailable],
];

/** Prisma's own codes have the same form. */
const SQLSTATE = /^(?!P[1-9])[0-9A-Z]{5}$/;
const CLASS_LENGTH = 2;

/** Converts known database errors to failures that the caller can act on, at whatever level they are. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const translation = ofCodes(codesOf(error)) ?? ofMessages(messagesOf(error));
  return translation
    ? new DomainError(translation.code, translation.message, { cause: error })
    : error;
}

/** The innermost code decides, because Prisma's P2010 and P2039 cover any SQLSTATE. */
function ofCodes(codes: readonly string[]): Translation | undefined {
  for (const code of codes.toReversed()) {
    const isSqlState = SQLSTATE.test(code);
    const translation =
      translations[code] ?? (isSqlState ? translations[code.slice(0, CLASS_LENGTH)] : undefined);
    if (translation || isSqlState) return translation;
  }
  return undefined;
}

function ofMessages(messages: readonly string[]): Translation | undefined {
  return translatedMessages.find(([part]) => messages.some((text) => text.includes(part)))?.[1];
}
