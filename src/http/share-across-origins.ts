import { type AllowOrigin, answerPreflight } from './cross-origin.ts';
import type { Handler } from './handler.ts';

/** Answers preflights, and completes all other answers, errors included. */
export function shareAcrossOrigins(allowOrigin: AllowOrigin, next: Handler): Handler {
  return async (request, record) => {
    const preflight = answerPreflight(request, allowOrigin);
    return preflight ?? allowOrigin(request, await next(request, record));
  };
}
