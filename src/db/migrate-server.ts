import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Migrates a PostgreSQL server on a separate connection: the engine takes an advisory lock for the
 * session, which would block the start of other instances.
 */
export async function migrateServer(url: string, migrationsDir: string): Promise<void> {
  const session = new Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    max: 1,
    // Migrations use timestamps without a zone.
    onConnect: (client) => client.query(`SET TIME ZONE 'UTC'`) as unknown as undefined,
  });
  // Statements report their failures; without a listener, a lost connection would end the process.
  session.on('error', () => {});
  session.on('connect', (client) => client.on('error', () => {}));
  try {
    const adapters = new PrismaPg(session);
    const execute = (script: string) => session.query(script);
    await session.query('SELECT 1');
    await migrate({ adapters, execute, migrationsDir });
  } finally {
    await session.end();
  }
}
