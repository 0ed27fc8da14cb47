import { ApiError } from './api-error.ts';

/** The value of a field that is null only beside an error, which `callGraphql` throws. */
export function requireValue<Value>(value: Value | null): Value {
  if (value !== null) return value;
  throw new ApiError('The server sent no data. Reload the page.', { code: 'UNKNOWN' });
}
