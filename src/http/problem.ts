import { DomainError, type ErrorCode, type ErrorKind, errorCodes } from '../errors.ts';
import type { Answer } from '../transport/exchange.ts';

/** The status of each kind of error, and the words RFC 9457 calls its title. */
const problemKinds = {
  unauthenticated: { status: 401, title: 'Not authenticated' },
  forbidden: { status: 403, title: 'Not allowed' },
  not_found: { status: 404, title: 'Not found' },
  invalid: { status: 400, title: 'Not valid' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  too_large: { status: 413, title: 'Too large' },
  rate_limited: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available' },
} as const satisfies Record<ErrorKind, { status: number; title: string }>;

/** The codes that HTTP has a status of its own for. */
const statusOfCode: Partial<Record<ErrorCode, number>> = {
  METHOD_NOT_ALLOWED: 405,
  UNSUPPORTED_MEDIA_TYPE: 415,
};

const RETRY_AFTER_SECONDS = 5;

export function statusOf(code: ErrorCode): number {
  return statusOfCode[code] ?? problemKinds[errorCodes[code]].status;
}

type ProblemContext = { requestId: string; now: Date };

/**
 * Answers with an error, in one body that is the documented envelope and RFC 9457 at once.
 * What is not a `DomainError` is masked; its only trace is the request id.
 */
export function problem(error: unknown, context: ProblemContext): Answer {
  const known = error instanceof DomainError ? describe(error) : UNEXPECTED;
  const body = {
    success: false,
    error: known.message,
    code: known.code,
    type: `urn:almirant:error:${known.code}`,
    title: known.title,
    status: known.status,
    detail: known.message,
    ...(known.issues.length > 0 && { issues: known.issues }),
    meta: { timestamp: context.now.toISOString(), requestId: context.requestId },
  };
  const { status, allowed, retryAfterSeconds } = known;
  const headers: Answer['headers'] = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="almirant"';
  if (allowed.length > 0) headers.allow = allowed.join(', ');
  if (retryAfterSeconds) headers['retry-after'] = `${retryAfterSeconds}`;
  return { status, headers, body: JSON.stringify(body) };
}

const UNEXPECTED = {
  code: 'INTERNAL_ERROR',
  title: 'Unexpected error',
  status: 500,
  message: 'Unexpected error. Quote the request id when you report it.',
  issues: [],
  allowed: [],
  retryAfterSeconds: undefined,
};

function describe(error: DomainError) {
  const { code, kind, message, issues, allowed } = error;
  const { title } = problemKinds[kind];
  const soon = kind === 'unavailable' ? RETRY_AFTER_SECONDS : undefined;
  const retryAfterSeconds = error.retryAfterSeconds ?? soon;
  return { code, message, issues, allowed, title, retryAfterSeconds, status: statusOf(code) };
}
