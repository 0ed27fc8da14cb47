import { type ClientConfig, Pool } from 'pg';
import type { ConnectionWatch } from './connection-watch.ts';
import { type Lane, lanes } from './lanes.ts';
import { WatchedClient } from './watched-client.ts';

export type LaneOptions = {
  url: string;
  watch: ConnectionWatch;
  onConnectionError: (error: Error) => void;
};

/** Opens the connections of a lane, on demand. */
export function createLanePool(lane: Lane, { url, watch, onConnectionError }: LaneOptions): Pool {
  const { connections, connectMs, answerMs, ...timeouts } = lanes[lane];
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    max: connections,
    Client: class extends WatchedClient {
      constructor(config: ClientConfig = {}) {
        super(config, { watch, answerMs });
      }
    },
    onConnect: (client) => client.query(settingsOf(timeouts)) as unknown as undefined,
  });
  pool.on('error', onConnectionError);
  return pool;
}

/**
 * Settings of a session. Statements set them, because PgBouncer rejects them as parameters of the
 * connection. The Prisma adapters use timestamps without a zone. Just-in-time compilation takes seconds
 * for lists that run for a tenth of that.
 */
function settingsOf({ statementMs, lockMs }: { statementMs: number; lockMs: number }): string {
  return `SET TIME ZONE 'UTC'; SET jit = off;
    SET statement_timeout = ${statementMs}; SET lock_timeout = ${lockMs}`;
}
