import { expect, inject, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

const databaseUrl = inject('databaseUrl');
const LANES = ['authentication', 'readiness', undefined] as const;

test.runIf(databaseUrl)('no connection compiles statements just in time', async () => {
  expect(await settingOfEachLane('jit')).toEqual(['off', 'off', 'off', 'off', 'off']);
});

test.runIf(databaseUrl)('every connection bounds statements and waits for locks', async () => {
  const unbounded = ['0', '0ms'];

  for (const setting of ['statement_timeout', 'lock_timeout']) {
    const values = await settingOfEachLane(setting);
    expect(values.filter((value) => unbounded.includes(value))).toEqual([]);
  }
});

/** A setting of the connections of prepared statements, of Prisma, and of a transaction. */
async function settingOfEachLane(setting: string): Promise<string[]> {
  const { prisma, query } = await testDatabase();
  const ofPrepared = LANES.map(async (lane) => {
    const statement = { name: `show-${setting}`, text: `SHOW ${setting}`, ...(lane && { lane }) };
    const [[value] = []] = await query(statement, []);
    return value ?? '';
  });
  const text = `SELECT current_setting('${setting}') AS "value"`;
  const inTransaction = prisma.$transaction((inner) => inner.$queryRawUnsafe<Row[]>(text));
  const rows = await Promise.all([prisma.$queryRawUnsafe<Row[]>(text), inTransaction]);
  return [...(await Promise.all(ofPrepared)), ...rows.map(([row]) => row?.value ?? '')];
}

type Row = { value: string };
