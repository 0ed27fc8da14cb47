import { DomainError, type ErrorKind } from '../errors.ts';
import type { Answer } from '../transport/exchange.ts';
import { statusOf } from '../transport/status-of.ts';

/** The `title` member of RFC 9457 by kind of error. */
const titles = {
  unauthenticated: 'Not authenticated',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  invalid: 'Not valid',
  conflict: 'In conflict with what is there',
  too_large: 'Too large',
  rate_limited: 'Too many requests',
  unavailable: 'Not available',
} as const satisfies Record<ErrorKind, string>;

type ProblemContext = { requestId: string; now: Date };

/**
 * Converts an error to a response whose body is both the documented envelope and an RFC 9457 problem.
 * Errors other than `DomainError` are masked; the request ID leads to them in the log.
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
    ...(known.createdId && { createdId: known.createdId }),
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
  message: 'Unexpected error. Report it with the request ID.',
  issues: [],
  allowed: [],
  createdId: undefined,
  retryAfterSeconds: undefined,
};

function describe(error: DomainError) {
  const { code, kind, message, issues, allowed, createdId, retryAfterSeconds } = error;
  const title = titles[kind];
  const details = { issues, allowed, createdId, retryAfterSeconds };
  return { code, message, title, ...details, status: statusOf(code) };
}
