import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../../support/clients.ts';
import { makeOrganization } from '../../support/organization.ts';

test('a filter of two states selects the projects in one of them on each transport', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  for (const status of ['active', 'on_hold', 'archived']) {
    await rest(key)('/api/projects', { method: 'POST', body: { name: status, status } });
  }
  const namesOf = (projects: Json[]) => projects.map(({ name }) => name).sort();

  const { body } = await rest(key)('/api/projects?status=on_hold,archived');
  const { result } = (
    await callTool(key, { name: 'list_projects', arguments: { status: ['on_hold', 'archived'] } })
  ).body;
  const read = '{ projects(filter: { status: [ON_HOLD, ARCHIVED] }) { nodes { name } } }';
  const { data } = (await graphql(key)(read)).body;

  const both = ['archived', 'on_hold'];
  expect(namesOf(body.data)).toEqual(both);
  expect(namesOf(result.structuredContent.projects)).toEqual(both);
  expect(namesOf(data.projects.nodes)).toEqual(both);
});
