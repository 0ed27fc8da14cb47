import type { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPGlite } from '../../src/db/create-pglite.ts';
import { Prisma, PrismaClient } from '../../src/db/generated/client.ts';
import { createOrmClient } from '../../src/db/orm-client.ts';
import { snapshot } from '../support/database.ts';

const OWN_TYPE = 20;
const options = {
  rowMode: 'array' as const,
  parsers: { [OWN_TYPE]: (text: string) => `${text}n` },
};

let server: PGlite;
let client: PGlite;

beforeAll(async () => {
  server = await createPGlite({ snapshot: await snapshot() });
  await server.exec(`
    CREATE TYPE "Color" AS ENUM ('red', 'blue');
    CREATE TABLE "rows" ("n" int PRIMARY KEY, "text" text, "colors" "Color"[])`);
  await server.refreshArrayTypes();
  client = createOrmClient(server);
});

afterAll(() => server.close());

const queries: { sql: string; values: unknown[] }[] = [
  { sql: 'SELECT 1', values: [] },
  { sql: 'SELECT', values: [] },
  { sql: 'SELECT $1::text, $2::text AS "text"', values: ["it's 日本語", null] },
  { sql: 'SELECT $1::int, $2::bigint, $3::numeric, $4::float8', values: [1, 2n, '0.10', 0.5] },
  { sql: 'SELECT $1::boolean, $2::boolean', values: [true, false] },
  { sql: 'SELECT $1::jsonb, $2::json', values: [{ a: [1] }, '{"b":2}'] },
  { sql: 'SELECT $1::timestamp, $2::date', values: ['2026-01-02 03:04:05', '2026-01-02'] },
  { sql: 'SELECT $1::bytea', values: [new Uint8Array([0, 255])] },
  { sql: 'SELECT $1::"Color"[], $2::text[]', values: [['red'], ['a,b', '"']] },
  { sql: 'SELECT * FROM "rows" WHERE "n" = $1', values: [404] },
  { sql: 'UPDATE "rows" SET "text" = $1 WHERE "n" > $2', values: ['x', 0] },
  { sql: 'SELECT n FROM generate_series(1, $1::int) n', values: [5_000] },
];

test.each(queries)('$sql returns the same rows as PGlite, on each run', async ({ sql, values }) => {
  const result = await server.query(sql, values, options);
  const expected = { ...result, affectedRows: result.affectedRows || result.rows.length };

  for (const _ of [1, 2, 3]) expect(await client.query(sql, values, options)).toEqual(expected);
});

const failures: { sql: string; values: unknown[]; code: string }[] = [
  { sql: 'SELECT $1::int', values: ['many'], code: '22P02' },
  { sql: 'SELECT 1 / $1::int', values: [0], code: '22012' },
  { sql: 'SELECT 1 FROM "nothing"', values: [], code: '42P01' },
];

test.each(failures)('$sql fails with $code and keeps the connection usable', async (row) => {
  for (const _ of [1, 2, 3]) {
    await expect(client.query(row.sql, row.values)).rejects.toMatchObject({ code: row.code });
    expect(await client.query('SELECT 7', [], options)).toMatchObject({ rows: [[7]] });
  }
});

test.each([
  { sql: 'SELECT "n" FROM generate_series(1, 3) "n"', count: 3 },
  { sql: 'SELECT 1 WHERE false', count: 0 },
  { sql: 'UPDATE "rows" SET "text" = NULL WHERE "n" = 404', count: 0 },
])('$sql counts $count rows as node-postgres does, on each run', async ({ sql, count }) => {
  for (const _ of [1, 2, 3]) expect(await client.query(sql)).toMatchObject({ affectedRows: count });
});

test('a repeated statement takes one exchange', async () => {
  const exchanges = vi.spyOn(server, 'execProtocolStream');
  const count = async () => {
    exchanges.mockClear();
    await client.query('SELECT $1::text, 1', ['a']);
    return exchanges.mock.calls.length;
  };

  expect([await count(), await count(), await count(), await count()]).toEqual([2, 2, 1, 1]);
  exchanges.mockRestore();
});

test('a statement that is prepared in a rolled-back transaction works after it', async () => {
  const insert = (n: number) => ['INSERT INTO "rows" ("n") VALUES ($1)', [n]] as const;
  const write = async (numbers: number[], outcome: 'kept' | 'undone') =>
    client.transaction(async (transaction) => {
      for (const n of numbers) await transaction.query(insert(n)[0], [...insert(n)[1]]);
      if (outcome === 'undone') throw new Error(outcome);
    });

  await expect(write([1, 2, 3], 'undone')).rejects.toThrow('undone');
  await write([3, 4], 'kept');

  const { rows } = await client.query('SELECT "n" FROM "rows" ORDER BY "n"', [], options);
  expect(rows).toEqual([[3], [4]]);
});

test('a transaction whose COMMIT fails is not reported as a success', async () => {
  await server.exec('CREATE TABLE "once" ("n" int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(client) });
  const insert = (n: number) => Prisma.sql`INSERT INTO "once" VALUES (${n})`;

  const asCallback = prisma.$transaction(async (inner) => {
    await inner.$executeRaw(insert(1));
    await inner.$executeRaw(insert(1));
  });
  await expect(asCallback).rejects.toThrow();
  const asList = prisma.$transaction([
    prisma.$executeRaw(insert(2)),
    prisma.$executeRaw(insert(2)),
  ]);
  await expect(asList).rejects.toThrow();

  await prisma.$transaction([prisma.$executeRaw(insert(3))]);
  expect(await prisma.$queryRaw`SELECT "n" FROM "once"`).toEqual([{ n: 3 }]);
});

test('a closed transaction takes no query', async () => {
  const closed = await client.transaction(async (transaction) => {
    await transaction.rollback();
    return transaction;
  });

  await expect(closed.query('SELECT 1')).rejects.toThrow('The transaction is closed.');
});
