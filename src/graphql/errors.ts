import { GraphQLError } from 'graphql';
import {
  DomainError,
  type ErrorCode,
  type ErrorKind,
  errorCodes,
  INTERNAL_ERROR,
} from '../errors.ts';
import type { Operation } from '../kernel/operation.ts';
import { builder } from './builder.ts';

/** A declared failure of a mutation, as a member of its result union. */
class Failure extends Error {
  readonly code: ErrorCode;
  readonly issues: DomainError['issues'];
  readonly createdId: string | undefined;
  readonly currentUpdatedAt: Date | undefined;
  readonly conflictingFields: readonly string[];

  constructor(error: DomainError) {
    super(error.message);
    this.code = error.code;
    this.issues = error.issues;
    this.createdId = error.createdId;
    this.currentUpdatedAt = error.currentUpdatedAt;
    this.conflictingFields = error.conflictingFields ?? [];
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

/** The names of these members. */
export const memberNames = {
  forbidden: 'ForbiddenError',
  not_found: 'NotFoundError',
  invalid: 'ValidationError',
  conflict: 'ConflictError',
} as const satisfies Partial<Record<ErrorKind, string>>;

const errorInterface = builder.interfaceRef<Failure>('Error').implement({
  description: 'Failure of a mutation. Select this interface to include members added later.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable error code.' }),
    message: t.exposeString('message', { description: 'Problem and remedy, for people.' }),
  }),
});

const inputIssue = builder.objectRef<DomainError['issues'][number]>('InputIssue').implement({
  description: 'Problem with one value of an input.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Path of the value, such as `permissions.0`. Empty for the whole input.',
    }),
    message: t.exposeString('message', { description: 'Problem with the value.' }),
  }),
});

builder.objectType(ValidationFailure, {
  name: memberNames.invalid,
  description: 'The input is invalid.',
  interfaces: [errorInterface],
  fields: (t) => ({
    issues: t.expose('issues', {
      type: [inputIssue],
      description: 'All problems of the input.',
    }),
  }),
});
builder.objectType(NotFoundFailure, {
  name: memberNames.not_found,
  description: 'The object does not exist or is not visible to the caller.',
  interfaces: [errorInterface],
});
builder.objectType(ConflictFailure, {
  name: memberNames.conflict,
  description: 'Conflicts with the current state.',
  interfaces: [errorInterface],
  fields: (t) => ({
    created: t.exposeID('createdId', {
      nullable: true,
      description:
        'ID of the object that the first request with this idempotency key created. Set if the code ' +
        'is `SECRET_SHOWN_ONCE`.',
    }),
    currentUpdatedAt: t.expose('currentUpdatedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'Stored `updatedAt`. Set if the code is `CHANGED_MEANWHILE` and the caller may read the object.',
    }),
    conflictingFields: t.expose('conflictingFields', {
      type: ['String'],
      description:
        'Fields that changed since the expected version or, without a history, differ from the sent ' +
        'values. Empty without `currentUpdatedAt`.',
    }),
  }),
});
builder.objectType(ForbiddenFailure, {
  name: memberNames.forbidden,
  description: 'The caller is not allowed to do this.',
  interfaces: [errorInterface],
});

/** The failure classes in the result union of an operation. */
export function failuresOf(operation: Operation): (typeof Failure)[] {
  const kinds = new Set<ErrorKind>(['invalid', ...operation.fails.map((code) => errorCodes[code])]);
  return [...kinds].map((kind) => failureClasses[kind]).filter((failure) => failure !== null);
}

/**
 * Converts declared failures of an operation to members of its result union. Returns other errors
 * unchanged.
 */
export function toFailure(operation: Operation, error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const isDeclared = error.code === 'VALIDATION_FAILED' || operation.fails.includes(error.code);
  const Class = failureClasses[error.kind];
  return isDeclared && Class ? new Class(error) : error;
}

/** A top-level error for the client: a domain error in full, any other masked. */
export function maskError(error: unknown): GraphQLError {
  const wrapper = isGraphQLError(error) ? error : undefined;
  const cause = wrapper?.originalError ?? error;
  const { nodes, source, positions, path, extensions } = wrapper ?? {};
  // graphql-jit knows the place of an error, but not its nodes.
  const place = { nodes, source, positions, path };

  if (cause instanceof DomainError) {
    const { code, issues, message } = cause;
    const shown = { ...extensions, code, ...(issues.length > 0 && { issues }) };
    return new GraphQLError(message, { ...place, originalError: cause, extensions: shown });
  }
  if (wrapper && isGraphQLError(cause)) return wrapper;

  return new GraphQLError('Unexpected error. Quote the request ID when you report it.', {
    ...place,
    originalError: cause instanceof Error ? cause : undefined,
    extensions: { code: INTERNAL_ERROR },
  });
}

/** Compares names, because a test runner or bundler may load the graphql package twice. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}
