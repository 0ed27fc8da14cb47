import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type ConnectionWatch, watchConnections } from '../../src/db/connection-watch.ts';
import { createLanePool } from '../../src/db/lane-pool.ts';
import { type Lane, lanes } from '../../src/db/lanes.ts';
import { testDatabase } from '../support/database.ts';

const url = inject('databaseUrl') ?? '';
const MY_ID = 'SELECT pg_backend_pid() AS "id"';

describe.runIf(url)('a lane', () => {
  let watch: ConnectionWatch;
  beforeEach(() => {
    watch = watchConnections();
  });
  afterEach(() => watch.stop());

  const open = (lane: Lane, onConnectionError = (_error: Error) => {}) =>
    createLanePool(lane, { url, watch, onConnectionError });

  test.each([
    ['readiness', 1],
    ['authentication', 2],
  ] as const)('of %s has %i connections at most', async (lane, count) => {
    const pool = open(lane);

    const statements = [1, 2, 3, 4].map(() => pool.query(`${MY_ID}, pg_sleep(0.03)`));
    const answers = await Promise.all(statements);

    expect(new Set(answers.map(({ rows }) => rows[0].id)).size).toBe(count);
    await pool.end();
  });

  test('bounds statements and waits for locks, and compiles none just in time', async () => {
    const pool = open('readiness');

    const { rows } = await pool.query(`SELECT current_setting('statement_timeout') AS "statement",
      current_setting('lock_timeout') AS "lock", current_setting('jit') AS "jit",
      current_setting('TimeZone') AS "zone"`);

    const { statementMs, lockMs } = lanes.readiness;
    const bounds = { statement: `${statementMs}ms`, lock: `${lockMs}ms` };
    expect(rows).toEqual([{ ...bounds, jit: 'off', zone: 'UTC' }]);
    await pool.end();
  });

  test('reports a terminated idle connection, and opens another', async () => {
    const { query } = await testDatabase();
    const errors: Error[] = [];
    const pool = open('readiness', (error) => errors.push(error));
    const { rows } = await pool.query(MY_ID);

    const end = { name: 'end', text: 'SELECT pg_terminate_backend(($1::text)::int)' };
    await query(end, [String(rows[0].id)]);

    await expect.poll(() => errors).toMatchObject([{ code: '57P01' }]);
    expect((await pool.query(MY_ID)).rows).not.toEqual(rows);
    await pool.end();
  });
});
