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

/** A server accepts connections before it is ready, and after that until it has stopped. */
export type Phase = 'starting' | 'ready' | 'stopping';

/** Fails readiness while the server starts or stops, so that load balancers choose another one. */
export function whileReady(phaseOf: () => Phase, next: Handler): Handler {
  return (request, record) => {
    const phase = phaseOf();
    if (phase === 'ready') return next(request, record);
    const answer = jsonAnswer({ status: 'unavailable', reason: `The server is ${phase}.` }, 503);
    answer.headers['retry-after'] = `${RETRY_UNAVAILABLE_SECONDS}`;
    return answer;
  };
}
