import { type DomainError, type ErrorCode, type ErrorKind, errorCodes } from '../errors.ts';

/** The HTTP status of each kind of error, on every transport. */
const statusOfKind = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** Codes with a more specific status than their kind has. */
const statusOfCode: Partial<Record<ErrorCode, number>> = {
  DOCUMENT_IDS_DIFFER: 422,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

/** The status of an error that was thrown. */
export function statusOfError({
  code,
  isPrecondition,
}: Pick<DomainError, 'code' | 'isPrecondition'>) {
  return isPrecondition ? 412 : statusOf(code);
}

export function statusOf(code: ErrorCode): number {
  return statusOfCode[code] ?? statusOfKind[errorCodes[code]];
}
