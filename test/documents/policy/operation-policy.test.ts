import { expect, test } from 'vitest';
import { rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';

test('the operation mode of an organization is read and set, and other organizations keep theirs', async () => {
  const organizations = [await makeOrganization(), await makeOrganization()];
  const [one, other] = await Promise.all(organizations.map(({ makeKey }) => makeKey()));
  const path = '/api/operation-policy';
  const before = await rest(other?.key)(path);

  const set = await rest(one?.key)(path, { method: 'PATCH', body: { mode: 'safelist' } });
  const again = await rest(one?.key)(path, { method: 'PATCH', body: { mode: 'safelist' } });

  expect(set.body).toMatchObject({ data: { mode: 'safelist' }, changedFields: ['mode'] });
  expect(again.body).toMatchObject({ data: { mode: 'safelist' }, changedFields: [] });
  expect((await rest(one?.key)(path)).body.data).toEqual({ mode: 'safelist' });
  expect((await rest(other?.key)(path)).body.data).toEqual(before.body.data);
  expect(before.body.data).toEqual({ mode: expect.stringMatching(/^(off|audit)$/) });
});
