import { expect, test } from 'vitest';
import { contentOf } from '../../support/content.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeAppVersion } from '../../support/registered-operations.ts';
import { registryClient } from '../../support/registry-client.ts';

const whoAmI = 'query WhoAmI { viewer { role } }';
const renamed = 'query WhoAmI { viewer { user { name } } }';
const other = 'query Other { viewer { permissions } }';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { post } = registryClient(key);
  const check = (manifest: object) =>
    post('/api/operations/check', { app: 'web', version: '1', manifest });
  return { organization, check };
}

test('a check counts the operations that registration would add, and changes nothing', async () => {
  const { organization, check } = await prepare();
  const operations = { whoAmI };
  await makeAppVersion(organization.id, { version: '1', status: 'pending', operations });
  const before = await contentOf(organization.id);

  const { status, body } = await check({ whoAmI, other });

  expect(status).toBe(200);
  expect(body.data).toEqual({
    appVersion: expect.objectContaining({ version: '1', operationCount: 1 }),
    addedCount: 1,
    unchangedCount: 1,
    newOperationCount: 1,
    capacity: 9_999,
  });
  expect(await contentOf(organization.id)).toEqual(before);
});

test('a check needs no version, and counts operations of other versions as known', async () => {
  const { organization, check } = await prepare();
  await makeAppVersion(organization.id, { app: 'ios', operations: { whoAmI } });

  const { body } = await check({ whoAmI, other });

  expect(body.data).toMatchObject({ appVersion: null, addedCount: 2, newOperationCount: 1 });
});

test('operations that only retired versions have count as new', async () => {
  const { organization, check } = await prepare();
  await makeAppVersion(organization.id, { status: 'retired', operations: { whoAmI } });

  const { body } = await check({ whoAmI });

  expect(body.data).toMatchObject({ addedCount: 1, newOperationCount: 1, capacity: 10_000 });
});

test('a check fails with the errors of registration', async () => {
  const { organization, check } = await prepare();

  const invalid = await check({ a: 'query A { b }', other });
  const twice = await check({ a: whoAmI, b: renamed });
  await makeAppVersion(organization.id, { version: '1', operations: { whoAmI } });
  const locked = await check({ other });
  const same = await check({ whoAmI });

  expect(invalid.body).toMatchObject({
    code: 'OPERATIONS_NOT_VALID',
    issues: [{ path: 'manifest.a', message: expect.stringContaining('Cannot query field "b"') }],
  });
  expect(twice.body.code).toBe('OPERATION_NAME_TAKEN');
  expect(locked.body.code).toBe('APP_VERSION_LOCKED');
  expect(same.body.data).toMatchObject({ addedCount: 0, unchangedCount: 1 });
});
