import {
  type CallToolResult,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import {
  DomainError,
  type ErrorCode,
  type ErrorKind,
  errorCodes,
  INTERNAL_ERROR,
} from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';
import { outcomeOfError } from '../kernel/outcome.ts';
import type { DocumentAnswer, DocumentError } from './session.ts';

/** Advice to the model for each kind of error, after the message. */
const advice = {
  unauthenticated: '',
  forbidden: '',
  not_found: '',
  invalid: ' Call again with valid arguments.',
  conflict: '',
  too_large: ' Send less data per call.',
  rate_limited: '',
  unavailable: '',
} as const satisfies Record<ErrorKind, string>;

/** A failed call for the model. Unexpected errors are masked and logged. */
export function toToolError(error: unknown, context: OperationContext): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: describe(error, context) }] };
}

/** A protocol error, where the protocol has no tool result. */
export function toProtocolError(error: unknown, context: OperationContext): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InternalError, describe(error, context));
}

/**
 * The failure of a registered operation, with its partial result, because some of its mutations may
 * have succeeded.
 */
export function toDocumentError(
  { data, errors = [] }: DocumentAnswer,
  { requestId }: OperationContext,
): CallToolResult {
  const texts = errors.map((error) => describeOperationError(error, requestId));
  if (texts.length === 0) texts.push(internalError(requestId));
  const hasData = Object.values(data ?? {}).some((value) => value !== null);
  if (hasData) texts.push(`Partial result: ${JSON.stringify(data)}`);
  return { isError: true, content: texts.map((text) => ({ type: 'text', text })) };
}

function describeOperationError({ message, extensions }: DocumentError, requestId: string) {
  const code = `${extensions?.code ?? INTERNAL_ERROR}`;
  if (code === INTERNAL_ERROR) return internalError(requestId);
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

function internalError(requestId: string): string {
  return `Error: unexpected server error. Quote the request ID ${requestId}. (${INTERNAL_ERROR})`;
}
