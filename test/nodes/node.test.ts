import { randomUUID } from 'node:crypto';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { permissions } from '../../src/kernel/permission.ts';
import { schema } from '../../src/schema.ts';
import { graphql } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeInvitation } from '../support/invitations.ts';
import { makeOrganization } from '../support/organization.ts';
import { nodeKinds } from './node-kinds.ts';

const document = `query ($id: ID!) {
  node(id: $id) { __typename id ... on Project { name } ... on ApiKey { keyPrefix } }
}`;

const severalOf = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const unknown = '01890000-0000-7000-8000-000000000000';

test('this test covers every type that implements Node', () => {
  const nodes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

  expect(nodes.map(({ name }) => name).sort()).toEqual(nodeKinds.map(({ type }) => type).sort());
});

test.each(nodeKinds)('node finds $type by ID', async ({ type, make, permission }) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: [permission ?? 'projects:read'] });
  const { id } = await make(organization);

  const { status, body } = await graphql(key)(document, { id });

  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(body.data.node).toMatchObject({ __typename: type, id });
});

const guarded = nodeKinds.filter(({ permission }) => permission !== null);

test.each(guarded)(
  'node returns null for $type without the permission $permission',
  async ({ make, permission }) => {
    const organization = await makeOrganization();
    const others = permissions.filter((name) => name !== permission);
    const { key } = await organization.makeKey({ permissions: others });
    const { id } = await make(organization);

    const { status, body } = await graphql(key)(document, { id });

    expect({ status, body }).toEqual({ status: 200, body: { data: { node: null } } });
  },
);

test.each(nodeKinds)('node returns null for $type of another tenant', async ({ make }) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { id } = await make(await makeOrganization());

  const { status, body } = await graphql(key)(document, { id });

  expect({ status, body }).toEqual({ status: 200, body: { data: { node: null } } });
});

test('node returns null for an unknown ID', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await graphql(key)(document, { id: unknown });

  expect(body).toEqual({ data: { node: null } });
});

test('node returns null for a former member and a withdrawn invitation', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { prisma } = await testDatabase();
  const { userId } = await organization.makeMember('member');
  await prisma.member.deleteMany({ where: { organizationId: organization.id, userId } });
  const { id } = await makeInvitation(organization);
  await prisma.invitation.update({ where: { id }, data: { status: 'withdrawn' } });

  const { body } = await graphql(key)(severalOf, { ids: [userId, id] });

  expect(body).toEqual({ data: { nodes: [null, null] } });
});

test('nodes finds objects of every type, in the order of the IDs', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const made = [];
  for (const { type, make } of nodeKinds)
    made.push({ __typename: type, id: (await make(organization)).id });
  const ids = made.map(({ id }) => id);

  const { body } = await graphql(key)(severalOf, { ids: [...ids, unknown, ids[0]].reverse() });

  expect(body).toEqual({ data: { nodes: [...made, null, made[0]].reverse() } });
});

test('nodes returns null for objects of another tenant and of types that the key may not read', async () => {
  const [organization, theirs] = [await makeOrganization(), await makeOrganization()];
  const { key } = await organization.makeKey({ permissions: ['projects:read'] });
  const { id } = await organization.makeProject();
  const hidden = [
    (await theirs.makeProject()).id,
    theirs.id,
    theirs.ownerId,
    organization.ownerId,
    (await organization.makeTag()).id,
  ];

  const { body } = await graphql(key)(severalOf, { ids: [...hidden, id] });

  expect(body.data.nodes).toEqual([...hidden.map(() => null), { __typename: 'Project', id }]);
  expect(body.errors).toBeUndefined();
});

test('nodes takes one statement for the types and as many for 9 objects of a type as for 1', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const kinds = [
    () => organization.makeProject(),
    () => organization.makeTag(randomUUID()),
    () => organization.makeMember('member').then(({ userId: id }) => ({ id })),
    () => makeInvitation(organization),
  ];
  const countFor = async (each: number) => {
    const made = kinds.flatMap((make) => Array.from({ length: each }, make));
    const ids = (await Promise.all(made)).map(({ id }) => id);
    const statements = await statementsOf(async () => {
      const { body } = await graphql(key)(severalOf, { ids });
      expect(body.data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    });
    return statements.filter((sql) => !sql.includes('UPDATE "apiKeys"')).length;
  };

  const counts = [await countFor(1), await countFor(9)];

  // The key, the types, and each of the four types.
  expect(counts).toEqual([6, 6]);
});

test('nodes rejects more than 100 IDs and none', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  for (const ids of [Array(101).fill(unknown), []]) {
    const { body } = await graphql(key)(severalOf, { ids });
    expect(body.errors).toMatchObject([{ extensions: { code: 'VALIDATION_FAILED' } }]);
  }
});

const badIds = ['', '1', 'UHJvamVjdDox', '\0', '__proto__', '../../etc/passwd', 'x'.repeat(10_000)];

test.each(badIds)('node and nodes answer null for the malformed ID %j', async (id) => {
  const { key } = await (await makeOrganization()).makeKey();

  const one = await graphql(key)(document, { id });
  const several = await graphql(key)(severalOf, { ids: [unknown, id] });

  expect(one.body).toEqual({ data: { node: null } });
  expect(several.body).toEqual({ data: { nodes: [null, null] } });
});
