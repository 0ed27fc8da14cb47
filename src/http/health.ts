import type { Database, PreparedStatement } from '../db/database.ts';
import { jsonAnswer } from '../transport/exchange.ts';
import type { Handler } from './handler.ts';

const ping: PreparedStatement = { name: 'ping', text: 'SELECT 1' };

/** Says that the process answers. */
export const reportLive: Handler = () => jsonAnswer({ status: 'ok' });

/** Says whether the server reaches its database. */
export function createReadyReport(database: Database): Handler {
  return async () => {
    try {
      await database.query(ping, []);
      return jsonAnswer({ status: 'ok' });
    } catch {
      return jsonAnswer({ status: 'unavailable', reason: 'The database cannot be reached.' }, 503);
    }
  };
}
