import { expect, test } from 'vitest';
import { graphql, mcp, rest } from '../../support/clients.ts';
import { statementsOf, testDatabase } from '../../support/database.ts';
import { makeOrganization } from '../../support/organization.ts';

test.each([1, 20, 100])(
  'listing %i projects takes two statements, and two more with counts',
  async (count) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const { prisma } = await testDatabase();
    await prisma.project.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        organizationId: organization.id,
        name: `Project ${index}`,
      })),
    });
    const client = await mcp(key);
    const document = '{ projects(first: 100) { totalCount nodes { id name status } } }';

    const statements = {
      rest: await statementsOf(() => rest(key)('/api/projects?limit=100')),
      graphql: await statementsOf(() => graphql(key)(document)),
      mcp: await statementsOf(() => client.callTool({ name: 'list_projects', arguments: {} })),
    };

    expect(Object.values(statements).map(({ length }) => length)).toEqual([4, 2, 2]);
  },
);

test('a GraphQL list counts the total only if the query selects it', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();

  const without = await statementsOf(() => graphql(key)('{ projects { nodes { id } } }'));
  const withTotal = await statementsOf(() =>
    graphql(key)('{ projects { ...P } } fragment P on ProjectConnection { ... { totalCount } }'),
  );

  expect(without.join()).not.toContain('COUNT');
  expect(withTotal.join()).toContain('COUNT');
});

test('lists include archived projects only with includeArchived or their status', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const project = await organization.makeProject('Old');
  await rest(key)(`/api/projects/${project.id}/archive`, { method: 'POST' });

  const total = async (query: string) =>
    (await rest(key)(`/api/projects${query}`)).body.meta.total as number;

  expect(await total('')).toBe(0);
  expect(await total('?includeArchived=true')).toBe(1);
  expect(await total('?status=archived')).toBe(1);
  expect(await total('?status=active')).toBe(0);
});

test('updating the status to active restores an archived project', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const project = await organization.makeProject();
  const archived = await rest(key)(`/api/projects/${project.id}/archive`, { method: 'POST' });

  const back = await rest(key)(`/api/projects/${project.id}`, {
    method: 'PATCH',
    body: { status: 'active' },
  });

  expect(archived.body.data.status).toBe('archived');
  expect(back.body.data.status).toBe('active');
});
