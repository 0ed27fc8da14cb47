import { expect, test } from 'vitest';
import type { Answer } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { registryClient } from '../../support/registry-client.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const batchOf = (from: number, count: number) =>
  Object.fromEntries(
    numbers(count).map((n) => [`a${from + n}`, `query A${from + n} { viewer { role } }`]),
  );

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, ...registryClient(key) };
}

const statusesOf = (answers: Answer[]) => answers.map(({ status }) => status);

test('concurrent registrations in several versions store each text once', async () => {
  const { organization, createVersion, register } = await prepare();
  const ids = await Promise.all(numbers(4).map((n) => createVersion(`${n}`)));
  const batch = batchOf(0, 12);
  const backwards = Object.fromEntries(Object.entries(batch).reverse());

  const answers = await Promise.all(
    [...ids, ...ids].map((id, n) => register(id, n % 2 ? batch : backwards)),
  );

  expect(statusesOf(answers)).toEqual(Array(8).fill(200));
  const added = answers.map(({ body }) => body.data.addedCount);
  expect(added.sort()).toEqual([0, 0, 0, 0, 12, 12, 12, 12]);
  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  expect(await prisma.registeredOperation.count({ where })).toBe(12);
  expect(await prisma.documentId.count({ where })).toBe(4 * 12 * 4);
});

test('registration is atomic under a concurrent activation', async () => {
  const { createVersion, register, activate, get } = await prepare();
  const id = await createVersion();
  await register(id, batchOf(0, 1));

  const [activated, ...batches] = await Promise.all([
    activate(id),
    ...numbers(5).map((n) => register(id, batchOf(1 + 10 * n, 10))),
  ]);

  expect(activated?.status).toBe(200);
  const locked = batches.filter(({ status }) => status !== 200);
  for (const { body } of locked) expect(body.code).toBe('APP_VERSION_LOCKED');
  const { body } = await get(`/api/app-versions/${id}`);
  expect(body.data.operationCount).toBe(1 + 10 * (batches.length - locked.length));
});

test('concurrent retirements keep one version with an operation in use', async () => {
  const { organization, createVersion, register, activate, retire } = await prepare();
  const ids = await Promise.all(['1', '2'].map((version) => createVersion(version)));
  for (const id of ids) {
    await register(id, batchOf(0, 1));
    await activate(id);
  }
  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  const { id: operationId } = await prisma.registeredOperation.findFirstOrThrow({ where });
  const use = { ...where, operationId, day: new Date(), count: 1 };
  await prisma.operationUse.create({ data: use });

  const answers = await Promise.all(ids.map((id) => retire(id)));

  expect(statusesOf(answers).sort()).toEqual([200, 409]);
});

test('concurrent activations or retirements of one version return the same result', async () => {
  const { createVersion, register, activate, retire } = await prepare();
  const id = await createVersion();
  await register(id, batchOf(0, 1));

  for (const change of [activate, retire]) {
    const answers = await Promise.all(numbers(4).map(() => change(id)));
    expect(statusesOf(answers)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body.data))).size).toBe(1);
  }
});
