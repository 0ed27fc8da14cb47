import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const searches = [
  { search: '%', found: ['100% done'] },
  { search: '0% d', found: ['100% done'] },
  { search: '_', found: ['snake_case'] },
  { search: 'snake_', found: ['snake_case'] },
  { search: '\\', found: ['back\\slash'] },
  { search: '\\%', found: [] },
  { search: 'LIGHT', found: ['Lamp', 'Lighthouse'] },
  { search: ' beam ', found: ['Lamp'] },
  { search: "'; DROP TABLE projects; --", found: [] },
];

test.each(searches)('search for $search matches literally and case-insensitively', async (row) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const names = ['100% done', '100 done', 'snake_case', 'snakeXcase', 'back\\slash', 'Lighthouse'];
  for (const name of names) await organization.makeProject(name);
  await makeProject(organization.id, { name: 'Lamp', description: 'A wide BEAM of light' });

  const query = new URLSearchParams({ search: row.search });
  const { body } = await rest(key)(`/api/projects?${query}`);

  expect(body.data.map(nameOf).sort()).toEqual(row.found);
  expect(body.meta.total).toBe(row.found.length);
});

const filters = [
  { query: '', shown: ['Active', 'Waiting'] },
  { query: 'includeArchived=false', shown: ['Active', 'Waiting'] },
  { query: 'includeArchived=true', shown: ['Active', 'Archived', 'Waiting'] },
  { query: 'status=archived', shown: ['Archived'] },
  { query: 'status=archived&includeArchived=false', shown: ['Archived'] },
  { query: 'status=on_hold', shown: ['Waiting'] },
  { query: 'status=active&includeArchived=true', shown: ['Active'] },
  { query: 'status=active&search=arch', shown: [] },
  { query: 'workspaceId=00000000-0000-0000-0000-000000000000', shown: ['Active', 'Waiting'] },
];

test.each(filters)('projects filtered by "$query" are $shown', async ({ query, shown }) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeProject(organization.id, { name: 'Active', status: 'active' });
  await makeProject(organization.id, { name: 'Archived', status: 'archived' });
  await makeProject(organization.id, { name: 'Waiting', status: 'on_hold' });

  const { status, body } = await rest(key)(`/api/projects?${query}`);

  expect(status).toBe(200);
  expect(body.data.map(nameOf).sort()).toEqual(shown);
  expect(body.meta.total).toBe(shown.length);
});

test('API keys are filtered by status', async () => {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const revoked = await organization.makeKey();
  await rest(key)(`/api/api-keys/${revoked.id}`, { method: 'DELETE' });

  const read = (status: string) => rest(key)(`/api/api-keys?status=${status}`);

  expect((await read('active')).body.data).toMatchObject([{ id, isActive: true }]);
  expect((await read('revoked')).body.data).toMatchObject([{ id: revoked.id, isActive: false }]);
});

async function makeProject(organizationId: string, data: Json): Promise<void> {
  const { prisma } = await testDatabase();
  await prisma.project.create({ data: { organizationId, ...data } });
}

function nameOf({ name }: { name: string }): string {
  return name;
}
