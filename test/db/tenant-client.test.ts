import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Prisma } from '../../src/db/generated/client.ts';
import { createTenantClients } from '../../src/db/tenant-client.ts';
import type { Json } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

/** Each Prisma method, called for a row of another tenant. */
const attempts: Record<
  string,
  (db: Json, foreign: { id: string; organizationId: string }) => Json
> = {
  findUnique: (db, { id }) => db.project.findUnique({ where: { id } }),
  'findUnique by the pair': (db, { id, organizationId }) =>
    db.project.findUnique({ where: { organizationId_id: { organizationId, id } } }),
  findUniqueOrThrow: (db, { id }) => db.project.findUniqueOrThrow({ where: { id } }),
  findFirst: (db, { id }) => db.project.findFirst({ where: { id } }),
  findFirstOrThrow: (db, { id }) => db.project.findFirstOrThrow({ where: { id } }),
  findMany: (db, { id }) => db.project.findMany({ where: { id } }),
  'findMany of the other organization': (db, { organizationId }) =>
    db.project.findMany({ where: { organizationId } }),
  'findMany with OR': (db, { id }) => db.project.findMany({ where: { OR: [{ id }, { id }] } }),
  count: (db, { id }) => db.project.count({ where: { id } }),
  aggregate: (db, { id }) => db.project.aggregate({ where: { id }, _count: true }),
  groupBy: (db, { id }) => db.project.groupBy({ by: ['name'], where: { id } }),
  update: (db, { id }) => db.project.update({ where: { id }, data: { name: 'Mine' } }),
  updateMany: (db, { id }) => db.project.updateMany({ where: { id }, data: { name: 'Mine' } }),
  updateManyAndReturn: (db, { id }) =>
    db.project.updateManyAndReturn({ where: { id }, data: { name: 'Mine' } }),
  delete: (db, { id }) => db.project.delete({ where: { id } }),
  deleteMany: (db, { id }) => db.project.deleteMany({ where: { id } }),
  create: (db, { organizationId }) => db.project.create({ data: { organizationId, name: 'Mine' } }),
  'create by relation': (db, { organizationId }) =>
    db.project.create({
      data: { organization: { connect: { id: organizationId } }, name: 'Mine' },
    }),
  createMany: (db, { organizationId }) =>
    db.project.createMany({ data: [{ organizationId, name: 'Mine' }] }),
  createManyAndReturn: (db, { organizationId }) =>
    db.project.createManyAndReturn({ data: [{ organizationId, name: 'Mine' }] }),
  upsert: (db, { id, organizationId }) =>
    db.project.upsert({
      where: { id },
      create: { organizationId, name: 'Mine' },
      update: { name: 'Mine' },
    }),
  'the organization itself': (db, { organizationId }) =>
    db.organization.findUnique({ where: { id: organizationId } }),
  'another organization, among others': (db, { organizationId }) =>
    db.organization.findMany({ where: { OR: [{ id: organizationId }] } }),
  'another organization, changed': (db, { organizationId }) =>
    db.organization.update({ where: { id: organizationId }, data: { name: 'Mine' } }),
  'a new organization': (db) =>
    db.organization.create({ data: { name: 'New', slug: randomUUID() } }),
  people: (db) => db.user.findMany(),
  'a new person': (db) =>
    db.user.create({ data: { name: 'New', email: `${randomUUID()}@example.com` } }),
  'in a transaction': (db, { id }) =>
    db.$transaction((transaction: Json) =>
      transaction.project.update({ where: { id }, data: { name: 'Mine' } }),
    ),
};

test.each(Object.entries(attempts))(
  'the tenant client isolates other tenants: %s',
  async (_, attempt) => {
    const mine = await makeOrganization();
    const theirs = await makeOrganization();
    const { id } = await theirs.makeProject('Theirs');
    await mine.makeProject('A project of mine');
    const before = await contentOf(theirs.id);
    const db = createTenantClients((await testDatabase()).prisma)(mine.id);

    const outcome = await run(() => attempt(db, { id, organizationId: theirs.id }));

    expect(isNothing(outcome)).toBe(true);
    expect(await contentOf(theirs.id)).toEqual(before);
  },
);

test('the tenant client reads and changes its own organization', async () => {
  const { id } = await makeOrganization();
  const { organization } = createTenantClients((await testDatabase()).prisma)(id);

  await organization.update({ where: { id }, data: { name: 'Renamed' } });

  expect(await organization.findMany()).toMatchObject([{ id, name: 'Renamed' }]);
  expect(await organization.findUnique({ where: { id } })).toMatchObject({ name: 'Renamed' });
});

test('the tenant client creates rows of its organization', async () => {
  const { id: organizationId } = await makeOrganization();
  const { tag } = createTenantClients((await testDatabase()).prisma)(organizationId);
  const rows = ['one', 'other', 'third'].map((name) => ({ organizationId, name }));

  await tag.createMany({ data: rows.slice(0, 2) });
  await tag.create({ data: { organizationId, name: 'third' } });

  expect(await tag.findMany({ orderBy: { name: 'asc' } })).toMatchObject(rows);
});

test('the tenant client rejects moving a row to another tenant', async () => {
  const mine = await makeOrganization();
  const theirs = await makeOrganization();
  const { id } = await mine.makeProject();
  const db = createTenantClients((await testDatabase()).prisma)(mine.id);

  const moved = db.project.update({ where: { id }, data: { organizationId: theirs.id } });

  await expect(moved).rejects.toThrow('would leave');
});

test.each(['$rows', '$json'] as const)(
  '%s rejects SQL without the organization ID',
  async (name) => {
    const { id } = await makeOrganization();
    const db = createTenantClients((await testDatabase()).prisma)(id);

    const everything = db[name](() => Prisma.sql`SELECT * FROM "projects"`);

    await expect(everything).rejects.toThrow('would leave');
  },
);

test('$json returns the rows in order, and an empty list without rows', async () => {
  const organization = await makeOrganization();
  const { id } = await organization.makeProject();
  const db = createTenantClients((await testDatabase()).prisma)(organization.id);
  const numbers = (count: number) =>
    db.$json<{ id: string; number: number }>(
      (organizationId) => Prisma.sql`
        SELECT p."id", number FROM "projects" p, generate_series(1, ${count}::int) number
        WHERE p."organizationId" = ${organizationId} ORDER BY number DESC`,
    );

  expect(await numbers(2)).toEqual([
    { id, number: 2 },
    { id, number: 1 },
  ]);
  expect(await numbers(0)).toEqual([]);
});

test('each tenant has its own client', async () => {
  const organizations = await Promise.all(Array.from({ length: 5 }, () => makeOrganization()));
  await Promise.all(organizations.map((organization) => organization.makeProject()));
  const clients = createTenantClients((await testDatabase()).prisma);

  const seen = await Promise.all(organizations.map(({ id }) => clients(id).project.findMany()));

  expect(seen.map((rows) => rows.map(({ organizationId }) => organizationId))).toEqual(
    organizations.map(({ id }) => [id]),
  );
});

async function run(attempt: () => Promise<Json>): Promise<Json> {
  try {
    return await attempt();
  } catch {
    return 'refused';
  }
}

function isNothing(outcome: Json): boolean {
  if (outcome === 'refused' || outcome === null || outcome === 0) return true;
  if (Array.isArray(outcome)) return outcome.length === 0;
  return outcome.count === 0 || outcome._count === 0;
}
