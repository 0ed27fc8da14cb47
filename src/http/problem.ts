import { DomainError, type ErrorKind, INTERNAL_ERROR } from '../errors.ts';
import type { Answer } from '../transport/exchange.ts';
import { statusOfError } from '../transport/status-of.ts';
import { GRAPHQL } from './accepts-graphql.ts';

/** The `title` member of RFC 9457 by kind of error. */
export const titles = {
  unauthenticated: 'Not authenticated',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  invalid: 'Not valid',
  conflict: 'In conflict with what is there',
  too_large: 'Too large',
  rate_limited: 'Too many requests',
  unavailable: 'Not available',
} as const satisfies Record<ErrorKind, string>;

/** The page of errors, with an anchor for each code. */
export const ERRORS_PAGE = '/docs/errors';

type ProblemContext = {
  requestId: string;
  now: Date;
  publicUrl: string;
  /** Whether the body is a GraphQL response. */
  asGraphQL?: boolean;
};

/**
 * Converts an error to a response whose body is both the documented envelope and an RFC 9457 problem.
 * Errors other than `DomainError` are masked; the request ID leads to them in the log.
 */
export function problem(error: unknown, context: ProblemContext): Answer {
  const known = error instanceof DomainError ? describe(error) : UNEXPECTED;
  const { asGraphQL = false } = context;
  const body = asGraphQL ? toResponse(known, context) : toProblem(known, context);
  const { status, allowed, retryAfterSeconds } = known;
  const headers: Answer['headers'] = {
    'content-type': asGraphQL ? GRAPHQL : 'application/problem+json',
    'cache-control': 'no-store',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="almirant"';
  if (allowed.length > 0) headers.allow = allowed.join(', ');
  if (retryAfterSeconds) headers['retry-after'] = `${retryAfterSeconds}`;
  return { status, headers, body: JSON.stringify(body) };
}

type Known = ReturnType<typeof describe> | typeof UNEXPECTED;

/** The documented envelope, which is a problem of RFC 9457, too. */
function toProblem(known: Known, { now, requestId, publicUrl }: ProblemContext) {
  return {
    success: false,
    error: known.message,
    code: known.code,
    type: `${publicUrl}${ERRORS_PAGE}#${known.code}`,
    title: known.title,
    status: known.status,
    detail: known.message,
    ...detailsOf(known),
    meta: { timestamp: now.toISOString(), requestId },
  };
}

/** A GraphQL response without data. */
function toResponse(known: Known, { requestId }: ProblemContext) {
  const extensions = { code: known.code, ...detailsOf(known), requestId };
  return { errors: [{ message: known.message, extensions }] };
}

function detailsOf({ issues, createdId, currentUpdatedAt, conflictingFields }: Known) {
  return {
    ...(issues.length > 0 && { issues }),
    ...(createdId && { createdId }),
    ...(currentUpdatedAt && { currentUpdatedAt, conflictingFields }),
  };
}

const UNEXPECTED = {
  code: INTERNAL_ERROR,
  title: 'Unexpected error',
  status: 500,
  message: 'Unexpected error. Report it with the request ID.',
  issues: [],
  allowed: [],
  createdId: undefined,
  currentUpdatedAt: undefined,
  conflictingFields: undefined,
  retryAfterSeconds: undefined,
};

function describe(error: DomainError) {
  const { code, kind, message, issues, allowed, createdId, retryAfterSeconds } = error;
  const { currentUpdatedAt, conflictingFields } = error;
  const title = titles[kind];
  const details = {
    issues,
    allowed,
    createdId,
    retryAfterSeconds,
    currentUpdatedAt,
    conflictingFields,
  };
  return { code, message, title, ...details, status: statusOfError(error) };
}
