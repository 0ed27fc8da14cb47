import { DomainError } from '../errors.ts';

/** Ends the work for a client that has disconnected. Only the log shows it. */
export function abortedRequest(cause?: Error): DomainError {
  return new DomainError(
    'VALIDATION_FAILED',
    'The connection closed before the answer. Send the request again.',
    { cause },
  );
}
