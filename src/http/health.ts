import { RETRY_UNAVAILABLE_SECONDS } from '../errors.ts';
import { jsonAnswer } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

/** Liveness probe. */
export const reportLive: Handler = () => jsonAnswer({ status: 'ok' });

/** Readiness probe: 503 while the check fails. */
export function createReadyReport(check: () => Promise<void>): Handler {
  return async () => {
    try {
      await check();
      return jsonAnswer({ status: 'ok' });
    } catch {
      const answer = jsonAnswer(
        { status: 'unavailable', reason: 'The database is unavailable.' },
        503,
      );
      answer.headers['retry-after'] = `${RETRY_UNAVAILABLE_SECONDS}`;
      return answer;
    }
  };
}

/** Fails readiness while the server stops, so that load balancers choose another one. */
export function untilStopping(isStopping: () => boolean, next: Handler): Handler {
  return (request, record) => {
    if (!isStopping()) return next(request, record);
    const answer = jsonAnswer({ status: 'unavailable', reason: 'The server is stopping.' }, 503);
    answer.headers['retry-after'] = `${RETRY_UNAVAILABLE_SECONDS}`;
    return answer;
  };
}
