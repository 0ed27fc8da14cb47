import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import { DomainError, type ErrorCode, type ErrorKind, errorCodes } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import { outcomeOfError } from '../kernel/outcome.ts';
import type { DocumentAnswer, DocumentError } from './session.ts';

/** What a model is told to do about each kind of error, after the message. */
const advice = {
  unauthenticated: '',
  forbidden: '',
  not_found: '',
  invalid: ' Correct the arguments and call again.',
  conflict: '',
  too_large: ' Send less at a time.',
  rate_limited: '',
  unavailable: '',
} as const satisfies Record<ErrorKind, string>;

/** A failed call as the model sees it. Only our own words reach it; the rest goes to the log. */
export function toToolError(error: unknown, context: OperationContext): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: describe(error, context) }] };
}

/** The same where the protocol has no other way to say it than an error of its own. */
export function toProtocolError(error: unknown, context: OperationContext): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InternalError, describe(error, context));
}

/**
 * A registered operation that failed, in whole or in part, as the model sees it: with what it did
 * all the same, as others of its mutations may be done.
 */
export function toDocumentError(
  { data, errors = [] }: DocumentAnswer,
  { requestId }: OperationContext,
): CallToolResult {
  const texts = errors.map((error) => describeOperationError(error, requestId));
  if (texts.length === 0) texts.push(internalError(requestId));
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  if (hasData) texts.push(`What there is all the same: ${JSON.stringify(data)}`);
  return { isError: true, content: texts.map((text) => ({ type: 'text', text })) };
}

function describeOperationError({ message, extensions }: DocumentError, requestId: string) {
  const code = `${extensions?.code ?? INTERNAL}`;
  if (code === INTERNAL) return internalError(requestId);
  const kind = code in errorCodes ? errorCodes[code as ErrorCode] : 'invalid';
  return `Error: ${message}${advice[kind]} (${code})`;
}

function describe(error: unknown, { requestId, noteOutcome, report }: OperationContext): string {
  noteOutcome(outcomeOfError(error));
  if (error instanceof DomainError) {
    return `Error: ${error.message}${advice[error.kind]} (${error.code})`;
  }
  report(error);
  return internalError(requestId);
}

const INTERNAL = 'INTERNAL_ERROR';

function internalError(requestId: string): string {
  return `Error: something went wrong on the server. Quote request id ${requestId}. (${INTERNAL})`;
}
