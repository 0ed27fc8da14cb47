import { GraphQLError } from 'graphql';
import { DomainError, type ErrorCode } from '../errors.ts';

/** A refusal whose status is not the one its kind has. */
export function httpError(status: number, code: ErrorCode, message: string): GraphQLError {
  const originalError = new DomainError(code, message);
  return new GraphQLError(message, { originalError, extensions: { code, http: { status } } });
}
