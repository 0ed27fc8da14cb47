import type { PrismaClient } from '../../src/db/generated/client.ts';
import { createTestApp, type TestApp } from './app.ts';
import { testDatabase } from './database.ts';

let shared: Promise<TestApp> | undefined;
let afterKey: () => Promise<unknown> = async () => {};

/** An app that runs an action after it has read the key of a request and before it does the rest. */
export function pausedApp(action: () => Promise<unknown>): Promise<TestApp> {
  afterKey = action;
  shared ??= createPausedApp();
  return shared;
}

async function createPausedApp(): Promise<TestApp> {
  const database = await testDatabase();
  return createTestApp({
    database: {
      ...database,
      async query(statement, values) {
        const rows = await database.query(statement, values);
        if (statement.name === 'find-api-keys-by-hash') await afterKey();
        return rows;
      },
    },
  });
}

/** An app that runs an action once, after it has first read a value that contains this text. */
export async function appPausedAfterReading(
  text: string,
  action: () => Promise<unknown>,
): Promise<TestApp> {
  const database = await testDatabase();
  let isWaiting = true;
  const prisma = database.prisma.$extends({
    query: {
      $allModels: {
        async $allOperations({ args, query }) {
          const result = await query(args);
          if (isWaiting && JSON.stringify(result)?.includes(text)) {
            isWaiting = false;
            await action();
          }
          return result;
        },
      },
    },
  });
  return createTestApp({ database: { ...database, prisma: prisma as unknown as PrismaClient } });
}
