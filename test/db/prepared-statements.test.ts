import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';

const echo = { name: 'echo', text: 'SELECT $1::text, NULL, $2::text' };
const divide = { name: 'divide', text: 'SELECT 10 / ($1::text)::int' };
const countOrganizations = {
  name: 'count-organizations',
  text: 'SELECT count(*) FROM "organizations" WHERE "slug" = $1::text',
};

test('a prepared statement returns texts unchanged, and NULL as null', async () => {
  const { query } = await testDatabase();

  for (const text of ['', "it's", '$1', '日本語 🎉', 'x'.repeat(100_000)]) {
    expect(await query(echo, [text, 'end'])).toEqual([[text, null, 'end']]);
  }
});

test('a prepared statement returns all rows of a large result', async () => {
  const { query } = await testDatabase();
  const statement = {
    name: 'series',
    text: `SELECT n, repeat('x', 50) FROM generate_series(1, ($1::text)::int) n`,
  };

  const rows = await query(statement, ['5000']);

  expect(rows).toHaveLength(5_000);
  expect(rows.at(-1)).toEqual(['5000', 'x'.repeat(50)]);
});

test('a statement whose preparation failed is prepared again', async () => {
  const { query, prisma } = await testDatabase();
  const table = `later-${randomUUID()}`;
  const statement = { name: `read-${table}`.slice(0, 60), text: `SELECT "n" FROM "${table}"` };

  await expect(query(statement, [])).rejects.toMatchObject({ code: '42P01' });
  await prisma.$executeRawUnsafe(`CREATE TABLE "${table}" AS SELECT 1 AS "n"`);

  expect(await query(statement, [])).toEqual([['1']]);
  await prisma.$executeRawUnsafe(`DROP TABLE "${table}"`);
});

test('a failed statement keeps the connection usable', async () => {
  const { query, prisma } = await testDatabase();

  const answers = await Promise.allSettled([
    query(divide, ['0']),
    query(divide, ['5']),
    query(divide, ['not a number']),
    query(divide, ['2']),
  ]);

  expect(answers).toMatchObject([
    { reason: { code: '22012' } },
    { value: [['2']] },
    { reason: { code: '22P02' } },
    { value: [['5']] },
  ]);
  expect(await prisma.$queryRaw`SELECT 1 AS "n"`).toEqual([{ n: 1 }]);
});

test('a statement sees committed transactions and no open ones', async () => {
  const { query, prisma } = await testDatabase();
  const slug = randomUUID();
  let asked: Promise<unknown> | undefined;

  const failed = prisma.$transaction(async (transaction) => {
    await transaction.organization.create({ data: { name: 'Undone', slug } });
    asked = query(countOrganizations, [slug]);
    await transaction.organization.findMany({ where: { slug } });
    throw new Error('undone');
  });

  await expect(failed).rejects.toThrow('undone');
  expect(await asked).toEqual([['0']]);
  await prisma.organization.create({ data: { name: 'Kept', slug } });
  expect(await query(countOrganizations, [slug])).toEqual([['1']]);
});

test('concurrent statements and transactions are isolated', async () => {
  const { query, prisma } = await testDatabase();
  const slugs = Array.from({ length: 10 }, () => randomUUID());

  const [, ...counts] = await Promise.all([
    Promise.all(
      slugs.map((slug) =>
        prisma.$transaction(async (transaction) => {
          await transaction.organization.create({ data: { name: 'One', slug } });
          await transaction.organization.updateMany({ where: { slug }, data: { name: 'Two' } });
        }),
      ),
    ),
    ...slugs.map((slug) => query(echo, [slug, 'end'])),
  ]);

  expect(counts).toEqual(slugs.map((slug) => [[slug, null, 'end']]));
  expect(await prisma.organization.count({ where: { slug: { in: slugs }, name: 'Two' } })).toBe(10);
});
