import { expect, test } from 'vitest';
import { createKeyUsage } from '../../../src/identity/api-keys/key-usage.ts';
import { createTestApp } from '../../support/app.ts';
import { rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the last uses of all keys are flushed in one statement', async () => {
  const app = await createTestApp();
  const organization = await makeOrganization();
  const keys = await Promise.all([organization.makeKey(), organization.makeKey()]);

  const requests = await statementsOf(async () => {
    for (const { key } of [...keys, ...keys]) await rest(key, app.fetch)('/api/me');
  });
  const flushed = await statementsOf(app.flush);

  expect(requests.filter((sql) => /update/i.test(sql))).toEqual([]);
  expect(flushed.filter((sql) => sql.includes('UPDATE "apiKeys"'))).toHaveLength(1);
  expect((await lastUsed(keys[0].id))?.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

test('a flush skips unused keys', async () => {
  const app = await createTestApp();

  expect(await statementsOf(app.flush)).toEqual([]);
});

test('lastUsedAt never decreases', async () => {
  const usage = createKeyUsage(await testDatabase());
  const { id } = await (await makeOrganization()).makeKey();
  const late = new Date('2026-06-01T12:00:00.000Z');

  usage.note({ apiKeyId: id, at: late });
  await usage.flush();
  usage.note({ apiKeyId: id, at: new Date('2026-06-01T11:00:00.000Z') });
  await usage.flush();

  expect(await lastUsed(id)).toEqual(late);
});

test('lastUsedAt does not decrease when a failed flush is retried after a later use', async () => {
  const database = await testDatabase();
  const [late, later] = [
    new Date('2026-06-01T12:00:00.000Z'),
    new Date('2026-06-01T13:00:00.000Z'),
  ];
  const [before, meanwhile] = await Promise.all([newKey(), newKey()]);
  let isDown = true;
  const usage = createKeyUsage({
    ...database,
    query: async (statement, values) => {
      if (!isDown) return database.query(statement, values);
      usage.note({ apiKeyId: meanwhile, at: late });
      throw new Error('down');
    },
  });

  for (const at of [late, later, late]) usage.note({ apiKeyId: before, at });
  usage.note({ apiKeyId: meanwhile, at: later });
  await expect(usage.flush()).rejects.toThrow('down');
  isDown = false;
  await usage.flush();

  expect([await lastUsed(before), await lastUsed(meanwhile)]).toEqual([later, later]);
});

test('a flush retries the uses of a failed flush', async () => {
  const database = await testDatabase();
  let isDown = true;
  const usage = createKeyUsage({
    ...database,
    query: (statement, values) =>
      isDown ? Promise.reject(new Error('down')) : database.query(statement, values),
  });
  const { id } = await (await makeOrganization()).makeKey();
  const at = new Date('2026-06-01T12:00:00.000Z');

  usage.note({ apiKeyId: id, at });
  await expect(usage.flush()).rejects.toThrow('down');
  isDown = false;
  await usage.flush();

  expect(await lastUsed(id)).toEqual(at);
});

async function newKey(): Promise<string> {
  return (await (await makeOrganization()).makeKey()).id;
}

async function lastUsed(id: string): Promise<Date | null> {
  const { prisma } = await testDatabase();
  return (await prisma.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt;
}
