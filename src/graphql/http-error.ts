import { GraphQLError } from 'graphql';
import { DomainError, type ErrorCode, type ErrorDetails } from '../errors.ts';
import { statusOf } from '../transport/status-of.ts';

/** A domain error with its HTTP status, for use before there is a result. */
export function httpError(code: ErrorCode, message: string, details?: ErrorDetails): GraphQLError {
  const originalError = new DomainError(code, message, details);
  const extensions = { code, http: { status: statusOf(code) } };
  return new GraphQLError(message, { originalError, extensions });
}
