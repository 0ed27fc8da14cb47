import { GraphQLError } from 'graphql';
import { DomainError, type ErrorCode, type ErrorKind, errorCodes } from '../errors.ts';
import type { Operation } from '../kernel/operation.ts';
import { builder } from './builder.ts';

/** A declared failure of a mutation, on its way to a member of the mutation's result union. */
class Failure extends Error {
  readonly code: ErrorCode;
  readonly issues: DomainError['issues'];

  constructor(error: DomainError) {
    super(error.message);
    this.code = error.code;
    this.issues = error.issues;
  }
}

class ValidationFailure extends Failure {}
class NotFoundFailure extends Failure {}
class ConflictFailure extends Failure {}
class ForbiddenFailure extends Failure {}

/** The member of a mutation's result union for each kind of error; null for top-level errors. */
const failureClasses = {
  unauthenticated: null,
  forbidden: ForbiddenFailure,
  not_found: NotFoundFailure,
  invalid: ValidationFailure,
  conflict: ConflictFailure,
  too_large: null,
  rate_limited: null,
  unavailable: null,
} as const satisfies Record<ErrorKind, typeof Failure | null>;

const errorInterface = builder.interfaceRef<Failure>('Error').implement({
  description: 'Why a mutation did nothing. Select this to be safe from members added later.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The stable name of the failure.' }),
    message: t.exposeString('message', { description: 'What is true and what to do about it.' }),
  }),
});

const inputIssue = builder.objectRef<DomainError['issues'][number]>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Where it is, such as `permissions.0`; empty for the input as a whole.',
    }),
    message: t.exposeString('message', { description: 'What is wrong there.' }),
  }),
});

builder.objectType(ValidationFailure, {
  name: 'ValidationError',
  description: 'The input is not valid.',
  interfaces: [errorInterface],
  fields: (t) => ({
    issues: t.expose('issues', {
      type: [inputIssue],
      description: 'Each thing that is wrong.',
    }),
  }),
});
builder.objectType(NotFoundFailure, {
  name: 'NotFoundError',
  description: 'What it is about does not exist, or not for you.',
  interfaces: [errorInterface],
});
builder.objectType(ConflictFailure, {
  name: 'ConflictError',
  description: 'It does not go together with what is there.',
  interfaces: [errorInterface],
});
builder.objectType(ForbiddenFailure, {
  name: 'ForbiddenError',
  description: 'It is not yours to do.',
  interfaces: [errorInterface],
});

/** The failure classes that an operation's result union consists of. */
export function failuresOf(operation: Operation): (typeof Failure)[] {
  const kinds = new Set<ErrorKind>(['invalid', ...operation.fails.map((code) => errorCodes[code])]);
  return [...kinds].map((kind) => failureClasses[kind]).filter((failure) => failure !== null);
}

/** Turns the failures an operation declares into data; leaves everything else as it is. */
export function toFailure(operation: Operation, error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const isDeclared = error.code === 'VALIDATION_FAILED' || operation.fails.includes(error.code);
  const Class = failureClasses[error.kind];
  return isDeclared && Class ? new Class(error) : error;
}

/** A top-level error as the client may see it: a domain error in full, anything else masked. */
export function maskError(error: unknown): GraphQLError {
  const wrapper = isGraphQLError(error) ? error : undefined;
  const cause = wrapper?.originalError ?? error;
  const { nodes, path, extensions } = wrapper ?? {};

  if (cause instanceof DomainError) {
    const { code, issues, message } = cause;
    const shown = { ...extensions, code, ...(issues.length > 0 && { issues }) };
    return new GraphQLError(message, { nodes, path, originalError: cause, extensions: shown });
  }
  if (wrapper && isGraphQLError(cause)) return wrapper;

  return new GraphQLError('Unexpected error. Quote the request id when you report it.', {
    nodes,
    path,
    originalError: cause instanceof Error ? cause : undefined,
    extensions: { code: 'INTERNAL_ERROR' },
  });
}

/** By name, as a test runner or a bundler may load the graphql package twice. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}
