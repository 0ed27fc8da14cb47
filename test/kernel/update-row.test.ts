import { expect, test } from 'vitest';
import { rest } from '../support/clients.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test('an update of one row compares it with the row before in the same statement', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: tag } = await organization.makeTag();
  const { id: project } = await organization.makeProject();
  const patch = (path: string, body: object) =>
    statementsOf(() => rest(key)(path, { method: 'PATCH', body }));

  const ofTag = await patch(`/api/tags/${tag}`, { color: '#ff0000' });
  const ofProject = await patch(`/api/projects/${project}`, { name: 'New' });

  const about = (statements: string[], table: string) =>
    statements.filter((sql) => new RegExp(`(FROM|UPDATE) (?:"public"\\.)?"${table}"`).test(sql));
  expect(about(ofTag, 'tags')).toHaveLength(1);
  expect(about(ofProject, 'projects')).toHaveLength(1);
  expect([...ofTag, ...ofProject].filter((sql) => sql.startsWith('BEGIN'))).toEqual([]);
});

test('an update of no field changes nothing and answers the row', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id, name } = await organization.makeTag();

  const { body } = await rest(key)(`/api/tags/${id}`, { method: 'PATCH', body: {} });

  expect(body).toMatchObject({ data: { id, name }, changedFields: [] });
});

test('an update keeps null, quotes and empty lists apart', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const patch = async (body: object) =>
    (await rest(key)(`/api/projects/${id}`, { method: 'PATCH', body })).body;
  const text = '"null" \\ \' {} 灯 🚨\n';
  await patch({ description: text, techStack: ['null', '{}', ','] });

  const { data } = await patch({ clientName: null, techStack: [] });

  expect(data).toMatchObject({ description: text, clientName: null, techStack: [] });
});
