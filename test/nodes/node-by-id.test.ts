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

test('every type with an id of its own is covered here', () => {
  const nodes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

  expect(nodes.map(({ name }) => name).sort()).toEqual(nodeKinds.map(({ type }) => type).sort());
});

test.each(nodeKinds)('$type is found by its id', async ({ type, make, permission }) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: [permission as 'projects:read'] });
  const { id } = await make(organization);

  const { status, body } = await graphql(key)(document, { id });

  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(body.data.node).toMatchObject({ __typename: type, id });
});

test.each(nodeKinds)(
  '$type is nothing to a key without $permission',
  async ({ make, permission }) => {
    const organization = await makeOrganization();
    const others = permissions.filter((name) => name !== permission);
    const { key } = await organization.makeKey({ permissions: others });
    const { id } = await make(organization);

    const { status, body } = await graphql(key)(document, { id });

    expect({ status, body }).toEqual({ status: 200, body: { data: { node: null } } });
  },
);

test.each(nodeKinds)('$type of another organization is nothing', async ({ make }) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { id } = await make(await makeOrganization());

  const { status, body } = await graphql(key)(document, { id });

  expect({ status, body }).toEqual({ status: 200, body: { data: { node: null } } });
});

test('an unknown id, a person and the organization itself are nothing', async () => {
  const organization = await makeOrganization();
  const { key, userId } = await organization.makeKey();

  for (const id of ['01890000-0000-7000-8000-000000000000', userId, organization.id]) {
    const { body } = await graphql(key)(document, { id });
    expect(body).toEqual({ data: { node: null } });
  }
});

const badIds = ['', '1', 'UHJvamVjdDox', '\0', '__proto__', '../../etc/passwd', 'x'.repeat(10_000)];

test.each(badIds)('what is no id is said to be none: %j', async (id) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await graphql(key)(document, { id });

  expect(body.data).toEqual({ node: null });
  expect(body.errors).toMatchObject([{ extensions: { code: 'VALIDATION_FAILED' } }]);
});
