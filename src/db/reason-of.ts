import { isFullError } from './is-full-error.ts';

/** The reason in an error, for a sentence. Libraries throw values without a message, too. */
export function reasonOf(error: unknown): string {
  // An error for a host name with several addresses has no message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  if (isFullError(error)) return 'its disk is full. Free at least 200 MB';
  if (error instanceof Error && error.message) return error.message;
  return typeof error === 'object' ? JSON.stringify(error) : String(error);
}
