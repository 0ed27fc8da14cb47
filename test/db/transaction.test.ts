import { expect, test } from 'vitest';
import type { PrismaClient } from '../../src/db/generated/client.ts';
import { createTenantClients } from '../../src/db/tenant-client.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const MAX_ATTEMPTS = 5;

test.each([
  ['a deadlock', '40P01'],
  ['a serialization failure', '40001'],
])('%s in raw SQL is tried again', async (_title, code) => {
  const db = await tenantClient();
  let attempts = 0;

  const result = await inTransaction(db, async (inner) => {
    attempts += 1;
    if (attempts < MAX_ATTEMPTS) await raise(inner as unknown as PrismaClient, code);
    return 'done';
  });

  expect({ result, attempts }).toEqual({ result: 'done', attempts: MAX_ATTEMPTS });
});

test('a transaction that deadlocks on every attempt fails after five', async () => {
  const db = await tenantClient();
  let attempts = 0;

  const failed = inTransaction(db, async (inner) => {
    attempts += 1;
    await raise(inner as unknown as PrismaClient, '40P01');
  });

  await expect(failed).rejects.toThrow('raised');
  expect(attempts).toBe(MAX_ATTEMPTS);
});

test('another failure of a transaction is not tried again', async () => {
  const db = await tenantClient();
  let attempts = 0;

  const failed = inTransaction(db, async (inner) => {
    attempts += 1;
    await raise(inner as unknown as PrismaClient, '57014');
  });

  await expect(failed).rejects.toThrow('raised');
  expect(attempts).toBe(1);
});

test('a nested transaction joins the open one, and fails with it', async () => {
  const { id: organizationId } = await makeOrganization();
  const db = createTenantClients((await testDatabase()).prisma)(organizationId);
  const data = { organizationId, name: 'Nested' };

  const failed = inTransaction(db, async (inner) => {
    await inTransaction(inner, (joined) => joined.tag.create({ data }));
    throw new Error('undone');
  });

  await expect(failed).rejects.toThrow('undone');
  expect(await db.tag.count()).toBe(0);
});

async function tenantClient() {
  const { prisma } = await testDatabase();
  const { id } = await makeOrganization();
  return createTenantClients(prisma)(id);
}

async function raise(client: PrismaClient, code: string): Promise<void> {
  await client.$executeRawUnsafe(
    `DO $$ BEGIN RAISE EXCEPTION 'raised' USING ERRCODE = '${code}'; END $$`,
  );
}
