import { ApiError } from './api-error.ts';

/** Anything that was thrown, as something with words for people. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError('Something went wrong on this page. Reload it and try again.', {
    code: 'PAGE_FAILED',
  });
}
