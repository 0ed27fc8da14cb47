import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { permissions } from '../../src/services/permission.ts';
import { graphql } from '../support/clients.ts';
import { makeComment, makeEvent } from '../support/collaboration.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

const document = `query ($id: ID!) {
  node(id: $id) { __typename id ... on Project { name } ... on ApiKey { keyPrefix } }
}`;

async function inProject(organization: TestOrganization) {
  const { id: projectId } = await organization.makeProject();
  return { organizationId: organization.id, projectId, order: 0 };
}

const kinds = [
  {
    type: 'Project',
    permission: 'projects:read',
    make: (organization: TestOrganization) => organization.makeProject('Beacon'),
  },
  {
    type: 'ApiKey',
    permission: 'api-keys:read',
    make: (organization: TestOrganization) => organization.makeKey(),
  },
  {
    type: 'ProjectDocLink',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectDocLink.create({
        data: { ...(await inProject(organization)), title: 'A link', url: 'https://example.com' },
      }),
  },
  {
    type: 'ProjectRepository',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectRepository.create({
        data: { ...(await inProject(organization)), name: 'lamp', url: 'https://example.com' },
      }),
  },
  {
    type: 'ProjectNote',
    permission: 'projects:read',
    make: async (organization: TestOrganization) =>
      (await testDatabase()).prisma.projectNote.create({
        data: { ...(await inProject(organization)), title: 'A note', content: '' },
      }),
  },
  {
    type: 'Board',
    permission: 'boards:read',
    make: (organization: TestOrganization) => organization.makeBoard(),
  },
  {
    type: 'BoardColumn',
    permission: 'boards:read',
    make: async (organization: TestOrganization) => {
      const [column] = (await organization.makeBoard()).columns;
      return { id: column?.id ?? '' };
    },
  },
  {
    type: 'Tag',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => organization.makeTag(),
  },
  {
    type: 'Milestone',
    permission: 'projects:read',
    make: (organization: TestOrganization) => organization.makeMilestone(),
  },
  {
    type: 'WorkItem',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => organization.makeWorkItem(),
  },
  {
    type: 'Comment',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => makeComment(organization),
  },
  {
    type: 'WorkItemEvent',
    permission: 'work-items:read',
    make: (organization: TestOrganization) => makeEvent(organization),
  },
  {
    type: 'AiSession',
    permission: 'ai-sessions:read',
    make: (organization: TestOrganization) => organization.makeAiSession(),
  },
];

test('every type with an id of its own is covered here', () => {
  const nodes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));

  expect(nodes.map(({ name }) => name).sort()).toEqual(kinds.map(({ type }) => type).sort());
});

test.each(kinds)('$type is found by its id', async ({ type, make, permission }) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: [permission as 'projects:read'] });
  const { id } = await make(organization);

  const { status, body } = await graphql(key)(document, { id });

  expect(status).toBe(200);
  expect(body.errors).toBeUndefined();
  expect(body.data.node).toMatchObject({ __typename: type, id });
});

test.each(kinds)('$type is nothing to a key without $permission', async ({ make, permission }) => {
  const organization = await makeOrganization();
  const others = permissions.filter((name) => name !== permission);
  const { key } = await organization.makeKey({ permissions: others });
  const { id } = await make(organization);

  const { status, body } = await graphql(key)(document, { id });

  expect({ status, body }).toEqual({ status: 200, body: { data: { node: null } } });
});

test.each(kinds)('$type of another organization is nothing', async ({ make }) => {
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
