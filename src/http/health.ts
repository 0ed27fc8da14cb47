import type { Database, PreparedStatement } from '../db/database.ts';
import { jsonAnswer } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

const ping: PreparedStatement = { name: 'ping', text: 'SELECT 1' };

const RETRY_AFTER_SECONDS = 5;

/** Liveness probe. */
export const reportLive: Handler = () => jsonAnswer({ status: 'ok' });

/** Readiness probe: 503 while the database is unavailable. */
export function createReadyReport(database: Database): Handler {
  return async () => {
    try {
      await database.query(ping, []);
      return jsonAnswer({ status: 'ok' });
    } catch {
      return jsonAnswer({ status: 'unavailable', reason: 'The database is unavailable.' }, 503);
    }
  };
}

/** Fails readiness while the server stops, so that load balancers choose another one. */
export function untilStopping(isStopping: () => boolean, next: Handler): Handler {
  return (request, record) => {
    if (!isStopping()) return next(request, record);
    const answer = jsonAnswer({ status: 'unavailable', reason: 'The server is stopping.' }, 503);
    answer.headers['retry-after'] = `${RETRY_AFTER_SECONDS}`;
    return answer;
  };
}
