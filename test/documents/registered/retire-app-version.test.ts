import { expect, test } from 'vitest';
import { contentOf } from '../../support/content.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const DAY_MS = 86_400_000;

const texts = {
  often: 'query Often { viewer { role } }',
  seldom: 'query Seldom { viewer { role } }',
  never: 'query Never { viewer { role } }',
};

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, ...registryClient(key) };
}

type Use = { text: string; daysAgo: number; count: number };

/** Records runs of an operation. */
async function use(organizationId: string, { text, daysAgo, count }: Use): Promise<Date> {
  const { prisma } = await testDatabase();
  const at = new Date(Date.now() - daysAgo * DAY_MS);
  const where = { organizationId, hash: idOf(text).slice('sha256:'.length) };
  const { id: operationId } = await prisma.registeredOperation.findFirstOrThrow({ where });
  await prisma.operationUse.create({ data: { organizationId, operationId, day: at, count } });
  await prisma.registeredOperation.updateMany({ where, data: { lastUsedAt: at } });
  return at;
}

test('retirement of a version in use needs force, and its error has usage numbers', async () => {
  const { organization, retire } = await prepare();
  const { id } = await makeAppVersion(organization.id, { version: '1.0.0', operations: texts });
  const other = 'query Other { viewer { role } }';
  await makeAppVersion(organization.id, { operations: { other } });
  const last = await use(organization.id, { text: texts.often, daysAgo: 2, count: 110 });
  await use(organization.id, { text: texts.seldom, daysAgo: 29, count: 10 });
  await use(organization.id, { text: texts.seldom, daysAgo: 30, count: 5_000 });
  await use(organization.id, { text: other, daysAgo: 0, count: 240 });
  const before = await contentOf(organization.id);

  const refused = await retire(id);

  expect(refused).toMatchObject({ status: 409, body: { code: 'APP_VERSION_IN_USE' } });
  expect(refused.body.error).toBe(
    'web 1.0.0 is in use: 2 of its 3 operations are in no other active version and ran 120 times ' +
      `in the last 30 days, 33.3% of all runs of registered operations, last at ${last.toISOString()}. ` +
      'Most used: Often (110), Seldom (10). Move its clients to another version first, or retire ' +
      'it with force.',
  );
  expect(await contentOf(organization.id)).toEqual(before);
  const forced = await retire(id, { force: true });
  expect(forced).toMatchObject({ status: 200, body: { data: { status: 'retired' } } });
});

test('the refusal of a retirement names the three operations with the most runs', async () => {
  const { organization, retire } = await prepare();
  const operations = { ...texts, also: 'query Also { viewer { role } }' };
  const { id } = await makeAppVersion(organization.id, { operations });
  for (const [index, text] of Object.values(operations).entries()) {
    await use(organization.id, { text, daysAgo: 0, count: 4 - index });
  }

  const { body } = await retire(id);

  expect(body.error).toContain('Most used: Often (4), Seldom (3), Never (2). Move its clients');
});

test('operations in another active version do not block retirement', async () => {
  const { organization, retire, run } = await prepare();
  const { often } = texts;
  const old = await makeAppVersion(organization.id, { operations: texts });
  const next = await makeAppVersion(organization.id, { app: 'ios', operations: { often } });
  await makeAppVersion(organization.id, { status: 'pending', operations: { often } });
  await use(organization.id, { text: often, daysAgo: 0, count: 1 });

  expect((await retire(old.id)).status).toBe(200);
  expect((await run(idOf(often))).status).toBe(200);
  expect(await retire(next.id)).toMatchObject({ body: { code: 'APP_VERSION_IN_USE' } });
});

test('retiring the newer of two active versions leaves shared ids running', async () => {
  const { organization, retire, run } = await prepare();
  const { often } = texts;
  await makeAppVersion(organization.id, { operations: { often } });
  const newer = await makeAppVersion(organization.id, { app: 'ios', operations: texts });

  expect((await retire(newer.id)).status).toBe(200);

  expect((await run(idOf(often))).status).toBe(200);
  expect((await run(idOf(texts.seldom))).status).not.toBe(200);
});

test('a version without runs for 30 days and a pending version are retired without force', async () => {
  const { organization, retire } = await prepare();
  const { often } = texts;
  const idle = await makeAppVersion(organization.id, { operations: { often } });
  await use(organization.id, { text: often, daysAgo: 30, count: 7 });
  expect((await retire(idle.id)).body.data.status).toBe('retired');

  const pending = await makeAppVersion(organization.id, {
    status: 'pending',
    operations: { often },
  });
  await use(organization.id, { text: often, daysAgo: 0, count: 7 });
  expect((await retire(pending.id)).body.data).toMatchObject({
    status: 'retired',
    activatedAt: null,
  });
});
