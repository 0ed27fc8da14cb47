import { expect, test } from 'vitest';
import { Prisma } from '../../src/db/generated/client.ts';
import { createTenantClients } from '../../src/db/tenant-client.ts';
import type { OperationContext } from '../../src/kernel/context.ts';
import { readTogether } from '../../src/kernel/read-together.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

/** The parts of a context that reads use. */
async function makeRequest(organizationId: string): Promise<OperationContext> {
  const { prisma } = await testDatabase();
  return { db: createTenantClients(prisma)(organizationId) } as OperationContext;
}

const names = (organizationId: Prisma.Sql) =>
  Prisma.sql`SELECT "name" FROM "projects" WHERE "organizationId" = ${organizationId}`;

const numbers = (count: number) => (organizationId: Prisma.Sql) =>
  Prisma.sql`
  SELECT number FROM generate_series(1, ${count}::int) number WHERE ${organizationId} IS NOT NULL`;

const broken = (organizationId: Prisma.Sql) => Prisma.sql`SELECT 1 / 0, ${organizationId} AS "id"`;

test('concurrent reads of a request are one statement', async () => {
  const organization = await makeOrganization();
  const { name } = await organization.makeProject();
  const request = await makeRequest(organization.id);
  let rows: unknown;

  const statements = await statementsOf(async () => {
    rows = await Promise.all([
      readTogether(request, names),
      readTogether(request, numbers(2)),
      readTogether(request, numbers(0)),
    ]);
  });

  expect(rows).toEqual([[{ name }], [{ number: 1 }, { number: 2 }], []]);
  expect(statements).toHaveLength(1);
});

test('reads of another request or a later turn are separate statements', async () => {
  const { id } = await makeOrganization();
  const [one, other] = [await makeRequest(id), await makeRequest(id)];

  const statements = await statementsOf(async () => {
    await Promise.all([readTogether(one, numbers(1)), readTogether(other, numbers(1))]);
    await readTogether(one, numbers(1));
  });

  expect(statements).toHaveLength(3);
});

test('a failing read does not fail the others', async () => {
  const { id } = await makeOrganization();
  const request = await makeRequest(id);

  const outcomes = await Promise.allSettled([
    readTogether(request, numbers(1)),
    readTogether(request, broken),
    readTogether(request, () => Prisma.sql`SELECT * FROM "projects"`),
    readTogether(request, names),
  ]);

  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  await expect(readTogether(request, broken)).rejects.toThrow('division by zero');
});

test('a failing read that is alone is not repeated', async () => {
  const { id } = await makeOrganization();
  const request = await makeRequest(id);

  let built = 0;
  const counted = (organizationId: Prisma.Sql) => {
    built += 1;
    return broken(organizationId);
  };

  await expect(readTogether(request, counted)).rejects.toThrow('division by zero');

  expect(built).toBe(1);
});
