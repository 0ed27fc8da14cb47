import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

test('a project is read by its exact name on every transport', async () => {
  const { key, project } = await prepare();

  const byRest = await rest(key)(`/api/projects/${encodeURIComponent(project.name)}`);
  const byTool = await callTool(key, { name: 'get_project', arguments: { id: project.name } });
  const byGraphQL = await graphql(key)('query ($id: ID!) { project(id: $id) { id } }', {
    id: project.name,
  });

  expect(byRest.body.data).toMatchObject({ id: project.id });
  expect(byTool.body.result.structuredContent).toMatchObject({ id: project.id });
  expect(byGraphQL.body.data.project).toEqual({ id: project.id });
});

test('an unknown name is refused with the known names of the own organization only', async () => {
  const { key } = await prepare();
  await (await makeOrganization()).makeProject('Secret landing');

  const { status, body } = await rest(key)('/api/work-items?projectId=Moon%20landin');
  const foreign = await rest(key)('/api/work-items?projectId=Secret%20landing');
  const lookup = await graphql(key)('{ project(id: "Moon landin") { id } }');

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'UNKNOWN_NAME' });
  expect(body.error).toBe(
    'projectId: "Moon landin" is neither the ID nor the name of a project. ' +
      'Did you mean Moon landing? The projects are Moon landing.',
  );
  expect(foreign.body.error).toBe(
    'projectId: "Secret landing" is neither the ID nor the name of a project. ' +
      'The projects are Moon landing.',
  );
  expect(lookup.body).toEqual({ data: { project: null } });
});

test('a mutation answers an ambiguous name with its candidates', async () => {
  const { key, organization, project } = await prepare();
  const twin = await organization.makeProject(project.name);

  const { body } = await graphql(key)(
    `mutation ($input: DeleteProjectInput!) { deleteProject(input: $input) {
      ... on ValidationError { code issues { path message } } } }`,
    { input: { id: project.name } },
  );

  const { code, issues } = body.data.deleteProject;
  expect(code).toBe('AMBIGUOUS_NAME');
  expect(issues[0].path).toBe('id');
  const { prisma } = await testDatabase();
  for (const { id } of [project, twin]) {
    const { key: own } = await prisma.project.findUniqueOrThrow({ where: { id } });
    expect(issues[0].message).toContain(`${project.name} of ${own} (${id})`);
  }
});

test('a text in the form of an ID is the ID, even if it is the name of another project', async () => {
  const { key, organization, project } = await prepare();
  const named = await organization.makeProject(project.id);

  const read = await rest(key)(`/api/projects/${project.id.toUpperCase()}`);
  const other = await rest(key)(`/api/projects/${named.id}`);

  expect(read.body.data.id).toBe(project.id);
  expect(other.body.data.id).toBe(named.id);
});

test('an ID costs no statement to resolve, and a name one', async () => {
  const { key, project } = await prepare();
  const list = (ref: string) => rest(key)(`/api/work-items?projectId=${encodeURIComponent(ref)}`);
  await list(project.id);

  const byId = await statementsOf(() => list(project.id));
  const without = await statementsOf(() => rest(key)('/api/work-items'));
  const byName = await statementsOf(() => list(project.name));

  expect(byId.length).toBe(without.length);
  expect(byName.length).toBe(byId.length + 1);
});

test('a project is named by its current or a former key, in any case', async () => {
  const { key } = await prepare();
  const send = rest(key);
  const made = await send('/api/projects', {
    method: 'POST',
    body: { name: 'Dark side', key: 'FAR' },
  });
  const { id } = made.body.data;
  await send(`/api/projects/${id}`, { method: 'PATCH', body: { key: 'BACK' } });

  const answers = [await send('/api/projects/back'), await send('/api/projects/FAR')];

  expect(answers.map(({ body }) => body.data.id)).toEqual([id, id]);
});

test('a text that is the key of one project and the name of another is refused', async () => {
  const { key, organization } = await prepare();
  await organization.makeProject('DS');
  await rest(key)('/api/projects', { method: 'POST', body: { name: 'Dark side', key: 'DS' } });

  const { body } = await rest(key)('/api/projects/DS');

  expect(body).toMatchObject({ code: 'AMBIGUOUS_NAME' });
});

test('tags are named where their IDs go', async () => {
  const { key, organization } = await prepare();
  const [bug, core] = [await organization.makeTag('Bug'), await organization.makeTag('Core')];
  const { id } = await organization.makeWorkItem();

  const { body } = await rest(key)(`/api/work-items/${id}`, {
    method: 'PATCH',
    body: { tagIds: ['bug', core.id] },
  });
  const list = await rest(key)('/api/work-items?tags=BUG&tags=Core');
  const unknown = await rest(key)('/api/work-items?tags=Bugs');

  expect(body.data.tags.map((tag: Json) => tag.id).sort()).toEqual([bug.id, core.id].sort());
  expect(list.body.data.map((item: Json) => item.id)).toEqual([id]);
  expect(unknown.body.code).toBe('UNKNOWN_NAME');
});

test('a member is named by email, by name or as me', async () => {
  const { key, organization } = await prepare();
  const { prisma } = await testDatabase();
  const { userId } = await organization.makeMember('member');
  const { email } = await prisma.user.update({ where: { id: userId }, data: { name: 'Ada' } });
  const { id } = await organization.makeWorkItem();
  const assign = (name: string) =>
    rest(key)(`/api/work-items/${id}/assignees`, { method: 'POST', body: { userId: name } });

  const first = await assign(email.toUpperCase());
  const again = await assign('ada');
  const own = await assign('me');

  expect(first.body.data).toMatchObject({ userId });
  expect(again.body).toMatchObject({ code: 'ALREADY_ASSIGNED' });
  expect(own.body.data).toMatchObject({ userId: organization.ownerId });
});

test('names of members need the permission to read members', async () => {
  const { organization } = await prepare();
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });
  const { id } = await organization.makeWorkItem();

  const { status, body } = await rest(key)(`/api/work-items/${id}/assignees`, {
    method: 'POST',
    body: { userId: 'me' },
  });

  expect({ status, code: body.code }).toEqual({ status: 403, code: 'PERMISSION_MISSING' });
});

test('the project in the address of MCP may be a name', async () => {
  const { key, project } = await prepare();
  const at = (name: string) =>
    callTool(key, { name: 'get_project', path: `/mcp?projectId=${encodeURIComponent(name)}` });

  const found = await at(project.name);
  const unknown = await at('Moon landin');

  expect(found.body.result.structuredContent).toMatchObject({ id: project.id });
  expect(unknown.body.result).toMatchObject({ isError: true });
  expect(unknown.body.result.content[0].text).toContain('Did you mean Moon landing?');
});

async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  return { organization, key, project: await organization.makeProject('Moon landing') };
}
