import { expect, test } from 'vitest';
import { makeOrganization } from '../support/organization.ts';
import { fillAppVersion } from '../support/registered-operations.ts';
import { registryClient } from '../support/registry-client.ts';

test('an organization has at most 10,000 operations in versions that are not retired', async () => {
  const organization = await makeOrganization();
  const { createVersion, register, retire } = registryClient((await organization.makeKey()).key);
  const [full, next] = [await createVersion('1'), await createVersion('2')];
  await fillAppVersion(organization.id, { appVersionId: full, count: 9_999 });
  const known = { known: 'query F1 { __typename }' };
  const one = { one: 'query One { viewer { role } }' };
  const two = { ...one, two: 'query Two { viewer { role } }' };

  const over = await register(next, two);
  expect(over).toMatchObject({ status: 409, body: { code: 'TOO_MANY_OPERATIONS' } });
  expect(over.body.error).toContain('10001 operations');
  expect((await register(next, { ...known, ...one })).body.data).toMatchObject({ addedCount: 2 });
  expect((await register(next, two)).status).toBe(409);

  await retire(full);
  expect((await register(next, two)).body.data).toMatchObject({ addedCount: 1, unchangedCount: 1 });
});
