import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../../src/db/database.ts';
import { translateDatabaseError } from '../../src/db/database-error.ts';
import { openPostgresDatabase } from '../../src/db/postgres-database.ts';
import { testDatabase } from '../support/database.ts';

const databaseUrl = inject('databaseUrl');
const migrationsDir = path.resolve('prisma/migrations');
const MY_ID = 'SELECT pg_backend_pid()';

describe.runIf(databaseUrl)('a PostgreSQL database', () => {
  const application = `almirant-${randomUUID()}`;
  const statements: string[] = [];
  let database: Database;
  beforeAll(async () => {
    database = await openPostgresDatabase({
      url: urlOf('open'),
      migrationsDir,
      onStatement: (sql) => statements.push(sql),
    });
  });
  afterAll(() => database.close());

  test('reports the SQL of each statement once', async () => {
    statements.length = 0;

    await database.query({ name: 'one', text: 'SELECT 1' }, []);
    await database.prisma.organization.findFirst();

    expect(statements).toEqual(['SELECT 1', expect.stringContaining('"organizations"')]);
  });

  test('keeps connections of each lane apart', async () => {
    const idOf = async (name: string, text: string, lane?: 'authentication' | 'readiness') =>
      (await database.query({ name, text, ...(lane && { lane }) }, []))[0]?.[0];
    const ofTransaction = database.prisma.$transaction(
      (inner) => inner.$queryRaw<{ id: number }[]>`SELECT pg_backend_pid() AS "id"`,
    );

    const ids = await Promise.all([
      idOf('authentication', MY_ID, 'authentication'),
      idOf('readiness', MY_ID, 'readiness'),
      idOf('sign-in', `${MY_ID} FROM (SELECT count(*) FROM "users") "all"`),
      idOf('statements', MY_ID),
      ofTransaction.then(([row]) => String(row?.id)),
    ]);

    expect(new Set(ids).size).toBe(ids.length);
    expect(database.parallelism).toBe(10);
  });

  test('keeps no connection after it was closed, and fails as unavailable', async () => {
    const { query } = await testDatabase();
    const count = {
      name: 'connections',
      text: 'SELECT count(*) FROM pg_stat_activity WHERE application_name = $1::text',
    };
    const closing = await openPostgresDatabase({ url: urlOf('closing'), migrationsDir });
    await closing.prisma.organization.findFirst();
    await closing.query({ name: 'one', text: 'SELECT 1' }, []);

    await closing.close();

    await expect.poll(() => query(count, [`${application}-closing`])).toEqual([['0']]);
    const failure = await closing
      .query({ name: 'one', text: 'SELECT 1' }, [])
      .catch(translateDatabaseError);
    expect(failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  });

  function urlOf(name: string): string {
    const url = new URL(databaseUrl ?? '');
    url.searchParams.set('application_name', `${application}-${name}`);
    return url.href;
  }
});
