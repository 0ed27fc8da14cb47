import { expect, test } from 'vitest';
import { graphql, rest } from '../../support/clients.ts';
import { testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';
import { makeRecordedOperation } from '../../support/recorded-operations.ts';

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const older = await makeRecordedOperation(organization);
  const newer = await makeRecordedOperation(organization, 'query Newer { viewer { role } }');
  return { organization, key, older, newer };
}

test('recorded documents are listed in pages, newest first, with their total', async () => {
  const { key, older, newer } = await prepare();
  const read = 'query ($after: String) { recordedOperations(first: 1, after: $after) ';
  const fields = '{ totalCount nodes { id } pageInfo { endCursor } } }';

  const first = (await graphql(key)(read + fields)).body.data.recordedOperations;
  const after = first.pageInfo.endCursor;
  const second = (await graphql(key)(read + fields, { after })).body.data.recordedOperations;
  const { body } = await rest(key)('/api/recorded-operations?limit=1');

  expect(first).toMatchObject({ totalCount: 2, nodes: [{ id: newer.id }] });
  expect(second).toMatchObject({ totalCount: 2, nodes: [{ id: older.id }] });
  expect(body).toMatchObject({ data: [{ id: newer.id }], meta: { total: 2 } });
});

test('the keys of a recorded document lead to the API keys', async () => {
  const { key, organization } = await prepare();
  const read = '{ recordedOperations { nodes { keys { useCount apiKey { id name } } } } }';

  const { nodes } = (await graphql(key)(read)).body.data.recordedOperations;

  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };
  const uses = await prisma.recordedOperationUse.findMany({ where });
  expect(nodes.flatMap(({ keys }: { keys: object[] }) => keys)).toEqual(
    uses
      .map(({ apiKeyId }) => ({ useCount: 2, apiKey: { id: apiKeyId, name: 'A key' } }))
      .reverse(),
  );
});

test('a recorded document without a remaining key has no keys and no runs', async () => {
  const { key, organization } = await prepare();
  const { prisma } = await testDatabase();
  await prisma.recordedOperationUse.deleteMany({ where: { organizationId: organization.id } });

  const { body } = await rest(key)('/api/recorded-operations');

  expect(body.data).toMatchObject([
    { useCount: 0, keys: [] },
    { useCount: 0, keys: [] },
  ]);
});

test('the node of an ID is the recorded document of the organization, and of no other', async () => {
  const { key, newer } = await prepare();
  const theirs = await makeRecordedOperation(await makeOrganization());
  const read =
    'query ($id: ID!) { node(id: $id) { ... on RecordedOperation { id name useCount } } }';

  const own = await graphql(key)(read, { id: newer.id });
  const foreign = await graphql(key)(read, { id: theirs.id });

  expect(own.body.data.node).toEqual({ id: newer.id, name: 'Newer', useCount: 2 });
  expect(foreign.body.data.node).toBeNull();
});
