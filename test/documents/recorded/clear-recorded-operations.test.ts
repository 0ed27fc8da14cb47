import { expect, test } from 'vitest';
import { graphql, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeRecordedOperation } from '../../support/recorded-operations.ts';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeRecordedOperation(organization);
  const { prisma } = await testDatabase();
  const left = () => prisma.recordedOperation.count({ where: { organizationId: organization.id } });
  const clear = (query: string) =>
    rest(key)(`/api/recorded-operations${query}`, { method: 'DELETE' });
  return { key, left, clear };
}

test.each([
  '',
  '?lastSeenBefore=',
  '?all=',
  '?all=false',
  '?all=true&lastSeenBefore=2999-01-01T00:00:00Z',
])('the record is not cleared by the filter "%s"', async (query) => {
  const { left, clear } = await prepare();

  const { status, body } = await clear(query);

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  expect(await left()).toBe(1);
});

test('a mutation without a filter does not clear the record', async () => {
  const { key, left } = await prepare();
  const text =
    'mutation { clearRecordedOperations(input: {}) { __typename ... on Error { message } } }';

  const { body } = await graphql(key)(text);

  expect(body.data.clearRecordedOperations).toMatchObject({
    __typename: 'ValidationError',
    message: expect.stringContaining('lastSeenBefore: is required unless `all` is true'),
  });
  expect(await left()).toBe(1);
});

test('the record is cleared of all documents on request', async () => {
  const { left, clear } = await prepare();

  expect(await clear('?all=true')).toMatchObject({
    status: 200,
    body: { data: { deletedCount: 1 } },
  });

  expect(await left()).toBe(0);
});
