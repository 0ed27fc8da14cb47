import { ApiError } from './api-error.ts';

/** Converts any thrown value to an error with a message for users. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('Something went wrong on this page. Reload it and try again.', {
    code: 'PAGE_FAILED',
  });
}
