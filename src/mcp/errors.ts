import type { CallToolResult } from '@modelcontextprotocol/server';
import { DomainError, type ErrorKind } from '../errors.ts';
import type { ServiceContext } from '../services/context.ts';

/** What a model is told to do about each kind of error, after the message. */
const advice = {
  unauthenticated: '',
  forbidden: '',
  not_found: '',
  invalid: ' Correct the arguments and call again.',
  conflict: '',
  too_large: ' Send less at a time.',
  rate_limited: ' Wait before you call again.',
  unavailable: '',
} as const satisfies Record<ErrorKind, string>;

/** A failed call as the model sees it. Only our own words reach it; the rest goes to the log. */
export function toToolError(error: unknown, context: ServiceContext): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: describe(error, context) }] };
}

function describe(error: unknown, { requestId, report }: ServiceContext): string {
  if (error instanceof DomainError) {
    return `Error: ${error.message}${advice[error.kind]} (${error.code})`;
  }
  report(error);
  return `Error: something went wrong on the server. Quote request id ${requestId}. (INTERNAL_ERROR)`;
}
