import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { permissions } from '../../src/kernel/permission.ts';
import { schema } from '../../src/schema.ts';
import { graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { nodeKinds } from './node-kinds.ts';

const document = `query ($id: ID!) {
  node(id: $id) { __typename id ... on Project { name } ... on ApiKey { keyPrefix } }
}`;

test('this test covers every type that implements Node', () => {
  const nodes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

  expect(nodes.map(({ name }) => name).sort()).toEqual(nodeKinds.map(({ type }) => type).sort());
});

test.each(nodeKinds)('node finds $type by ID', async ({ type, make, permission }) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: [permission as 'projects:read'] });
  const { id } = await make(organization);

  const { status, body } = await graphql(key)(document, { id });

  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(body.data.node).toMatchObject({ __typename: type, id });
});

test.each(nodeKinds)(
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

test('node returns null for an unknown ID, a user and the organization', async () => {
  const organization = await makeOrganization();
  const { key, userId } = await organization.makeKey();

  for (const id of ['01890000-0000-7000-8000-000000000000', userId, organization.id]) {
    const { body } = await graphql(key)(document, { id });
    expect(body).toEqual({ data: { node: null } });
  }
});

const badIds = ['', '1', 'UHJvamVjdDox', '\0', '__proto__', '../../etc/passwd', 'x'.repeat(10_000)];

test.each(badIds)('node rejects the malformed ID %j', async (id) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await graphql(key)(document, { id });

  expect(body.data).toEqual({ node: null });
  expect(body.errors).toMatchObject([{ extensions: { code: 'VALIDATION_FAILED' } }]);
});
