import { createTestApp, type TestApp } from './app.ts';
import { testDatabase } from './database.ts';

/** An app that runs an action after it has read the key of a request and before it does the rest. */
export async function pausedApp(action: () => Promise<unknown>): Promise<TestApp> {
  const database = await testDatabase();
  return createTestApp({
    database: {
      ...database,
      async query(statement, values) {
        const rows = await database.query(statement, values);
        if (statement.name === 'find-api-keys-by-hash') await action();
        return rows;
      },
    },
  });
}
