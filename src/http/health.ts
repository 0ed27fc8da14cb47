import { Hono } from 'hono';
import type { Database, PreparedStatement } from '../db/database.ts';

const ping: PreparedStatement = { name: 'ping', text: 'SELECT 1' };

/** `/live`: the process answers. `/ready`: it reaches its database. */
export function createHealthRoutes(database: Database): Hono {
  const app = new Hono();
  app.get('/live', (c) => c.json({ status: 'ok' }));
  app.get('/ready', async (c) => {
    try {
      await database.query(ping, []);
      return c.json({ status: 'ok' });
    } catch {
      return c.json({ status: 'unavailable', reason: 'The database cannot be reached.' }, 503);
    }
  });
  return app;
}
