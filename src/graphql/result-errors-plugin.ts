import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError, type GraphQLOnlyCode, INTERNAL_ERROR } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import { redactCredentials } from '../kernel/credential-text.ts';
import { type Outcome, outcomeOfError } from '../kernel/outcome.ts';
import { statusOf } from '../transport/status-of.ts';
import type { GraphQLServerContext } from './context.ts';
import { safeMessage } from './safe-message.ts';

export type Result = { data?: unknown; errors?: readonly GraphQLError[]; extensions?: object };

type Http = { status?: number; headers?: Record<string, string> };

export function useResultErrors(): Plugin<object, GraphQLServerContext> {
  return {
    onResultProcess({ result, serverContext }) {
      completeResult(result as Result, serverContext);
    },
  };
}

/**
 * Completes the errors of a result: adds a code to each, notes the outcome, reports unexpected
 * errors with the request ID, and sets the HTTP status of a failed request.
 */
export function completeResult(result: Result, { operationContext }: GraphQLServerContext): void {
  const { errors, data, extensions } = result;
  if (!errors) return;
  for (const error of errors) complete(error, operationContext);
  const failure = failureOf(errors, data);
  if (!failure) return;
  if (data) result.data = null;
  const http = httpOf(failure);
  if (http) Object.assign(result, { extensions: { ...extensions, http } });
}

/** The error by which the server failed the whole request, or the first one of a result without data. */
function failureOf(errors: readonly GraphQLError[], data: unknown): GraphQLError | undefined {
  if (data === null || data === undefined) return errors[0];
  const hasValue = Object.values(data).some((value) => value !== null);
  return hasValue ? undefined : errors.find((error) => outcomeOf(error) === 'failed');
}

const LIMIT = 'DOCUMENT_LIMIT_EXCEEDED' satisfies GraphQLOnlyCode;

/** The HTTP status for an error. Undefined if Yoga has set it. */
function httpOf({ extensions, originalError }: GraphQLError): Http | undefined {
  if (originalError instanceof DomainError) {
    const { code, allowed, retryAfterSeconds: seconds } = originalError;
    const status = statusOf(code);
    if (allowed.length > 0) return { status, headers: { allow: allowed.join(', ') } };
    return { status, ...(seconds && { headers: { 'retry-after': `${seconds}` } }) };
  }
  // Yoga answers 200 as `application/json` to what it found while it validated.
  if (extensions.http && extensions.code !== LIMIT) return undefined;
  return { status: extensions.code === INTERNAL_ERROR ? 500 : 400 };
}

function complete(error: GraphQLError, operationContext: OperationContext): void {
  const { extensions } = error;
  const isOurs = error.originalError instanceof DomainError;
  dropMethods(extensions);
  error.message = isOurs ? redactCredentials(error.message) : safeMessage(error.message);
  if (extensions.code === INTERNAL_ERROR) {
    operationContext.report(error.originalError ?? error);
    extensions.requestId = operationContext.requestId;
  }
  operationContext.noteOutcome(outcomeOf(error));
  extensions.code ??= (
    error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
  ) satisfies GraphQLOnlyCode;
}

/** Yoga names methods in refusals of parameters, too. */
function dropMethods({ http }: { http?: Http }): void {
  if (http?.status === 400) delete http.headers?.Allow;
}

function outcomeOf({ extensions, originalError }: GraphQLError): Outcome {
  if (originalError instanceof DomainError) return outcomeOfError(originalError);
  return extensions.code === INTERNAL_ERROR ? 'failed' : 'refused';
}
