import { expect, test } from 'vitest';
import { graphql, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { idOf, makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const whoAmI = 'query WhoAmI { viewer { role } }';
const renamed = 'query WhoAmI { viewer { user { name } } }';
const shared = 'query Shared { viewer { permissions } }';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const api = rest(key);
  const discard = (id: string) => api(`/api/app-versions/${id}`, { method: 'DELETE' });
  return { organization, key, discard, ...registryClient(key) };
}

test('a discarded version is gone, and its name and operation names are free again', async () => {
  const { discard, createVersion, register, activate, run, get } = await prepare();
  const id = await createVersion();
  await register(id, { a: whoAmI });
  expect(await register(id, { b: renamed })).toMatchObject({
    status: 409,
    body: { code: 'OPERATION_NAME_TAKEN', error: expect.stringMatching(/ discard the pending /) },
  });

  const discarded = await discard(id);

  expect(discarded).toMatchObject({ status: 200, body: { data: { deleted: true } } });
  expect((await get(`/api/app-versions/${id}`)).body.code).toBe('APP_VERSION_NOT_FOUND');
  expect((await discard(id)).body.code).toBe('APP_VERSION_NOT_FOUND');
  const again = await createVersion();
  await register(again, { b: renamed });
  await activate(again);
  expect((await run('x-web:WhoAmI')).body.data).toHaveProperty('viewer.user.name');
});

test('discarding deletes the operations that no other version has', async () => {
  const { organization, discard, createVersion, register } = await prepare();
  await makeAppVersion(organization.id, { operations: { shared } });
  const id = await createVersion();
  await register(id, { shared, a: whoAmI });

  await discard(id);

  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  const left = await prisma.registeredOperation.findMany({ where, select: { hash: true } });
  expect(left).toEqual([{ hash: idOf(shared).replace('sha256:', '') }]);
});

test.each([
  ['active', 'web 1 is active, and only pending versions can be discarded. Retire it instead.'],
  ['retired', 'web 1 is retired, and only pending versions can be discarded.'],
] as const)('an %s version is not discarded', async (status, error) => {
  const { organization, discard, get } = await prepare();
  const operations = { whoAmI };
  const { id } = await makeAppVersion(organization.id, { version: '1', status, operations });

  const refused = await discard(id);

  expect(refused).toMatchObject({ status: 409, body: { code: 'APP_VERSION_LOCKED', error } });
  expect((await get(`/api/app-versions/${id}`)).body.data).toMatchObject({ status });
});

test('GraphQL discards a version', async () => {
  const { key, createVersion, get } = await prepare();
  const id = await createVersion();

  const { body } = await graphql(key)(
    `mutation ($input: DiscardAppVersionInput!) {
      discardAppVersion(input: $input) { ... on DiscardAppVersionSuccess { id } }
    }`,
    { input: { id } },
  );

  expect(body.data.discardAppVersion).toEqual({ id });
  expect((await get('/api/app-versions')).body.data).toEqual([]);
});
