import { expect, test } from 'vitest';
import { callTool, type Json, mcp, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';

test('list_projects lists the project in the URL only', async () => {
  const { client, project } = await prepare();

  const { structuredContent: list } = await client.callTool({ name: 'list_projects' });

  expect(list).toMatchObject({
    projects: [{ id: project.id }],
    pagination: { page: 1, total: 1, totalPages: 1, nextCursor: null },
  });
});

test('an archived project in the URL is listed', async () => {
  const { client, project, key } = await prepare();
  await rest(key)(`/api/projects/${project.id}/archive`, { method: 'POST' });

  const { structuredContent: list } = await client.callTool({ name: 'list_projects' });

  expect(list).toMatchObject({ projects: [{ id: project.id, status: 'archived' }] });
});

test('tools with a project argument use the project in the URL', async () => {
  const { client, project, organization } = await prepare();

  const read = await client.callTool({ name: 'get_project' });
  const renamed = await client.callTool({
    name: 'update_project',
    arguments: { name: 'Renamed' },
  });

  expect(read.structuredContent).toMatchObject({ id: project.id, name: 'Here' });
  expect(renamed.structuredContent).toMatchObject({ id: project.id, name: 'Renamed' });
  const { projects = [] } = await contentOf(organization.id);
  expect(projects.map(nameOf).sort()).toEqual(['Renamed', 'There']);
});

test('a project in the arguments overrides the one in the URL', async () => {
  const { client, project, other, organization } = await prepare();

  const id = other.id;
  const read = await client.callTool({ name: 'get_project', arguments: { id } });
  const list = await client.callTool({ name: 'list_projects', arguments: { projectId: id } });
  await client.callTool({ name: 'update_project', arguments: { id, name: 'Renamed' } });

  expect(read.structuredContent).toMatchObject({ id });
  expect(list.structuredContent).toMatchObject({ projects: [{ id }] });
  const { projects = [] } = await contentOf(organization.id);
  expect(projects.map(({ id, name }) => [id, name])).toEqual(
    expect.arrayContaining([
      [project.id, 'Here'],
      [id, 'Renamed'],
    ]),
  );
});

test('a project in the URL makes the argument optional', async () => {
  const { client, key } = await prepare();
  const requiredOf = async (from: typeof client): Promise<Json> => {
    const { tools } = await from.listTools();
    return tools.find(({ name }) => name === 'get_project')?.inputSchema.required ?? [];
  };

  expect(await requiredOf(client)).toEqual([]);
  expect(await requiredOf(await mcp(key))).toEqual(['id']);
});

test("another organization's project and an unknown one get the same error", async () => {
  const { key, organization } = await prepare();
  const foreign = await (await makeOrganization()).makeProject();
  const unknown = '01890000-0000-7000-8000-000000000000';
  const before = await contentOf(organization.id);

  const answers = await Promise.all(
    [foreign.id, unknown].map(async (id) => {
      const client = await mcp(key, { path: `/mcp?projectId=${id}` });
      const results = [
        await client.callTool({ name: 'list_projects' }),
        await client.callTool({ name: 'get_project' }),
        await client.callTool({ name: 'create_project', arguments: { name: 'New' } }),
        await client.callTool({ name: 'update_project', arguments: { name: 'Renamed' } }),
        await client.callTool({ name: 'get_current_user' }),
      ];
      return JSON.parse(JSON.stringify(results).replaceAll(id, 'ID'));
    }),
  );

  expect(answers[0]).toEqual(answers[1]);
  for (const { isError, content, structuredContent } of answers[0]) {
    expect({ isError, structuredContent }).toEqual({ isError: true, structuredContent: undefined });
    expect(content[0].text).toMatch(/^Error: .*not found.*\(PROJECT_NOT_FOUND\)$/);
  }
  expect(await contentOf(organization.id)).toEqual(before);
});

test('a project in the URL grants no permissions', async () => {
  const organization = await makeOrganization();
  const { id } = await organization.makeProject();
  const { key } = await organization.makeKey({ permissions: ['boards:read'] });
  const client = await mcp(key, { path: `/mcp?projectId=${id}` });

  const result: Json = await client.callTool({ name: 'get_project' });

  expect(result).toMatchObject({ isError: true });
  expect(result.content[0].text).toContain('(PERMISSION_MISSING)');
});

const malformed = ['', '%20', '%00', '%0A', 'x%0Ay', `${'0'.repeat(5_000)}`];
const paths = malformed.flatMap((id) => [`/mcp?projectId=${id}`, `/api/mcp?projectId=${id}`]);

test.each(paths)('%s is rejected before the body is read', async (path) => {
  const { key } = await prepare();

  const { status, headers, body } = await rest(key)(path, { method: 'POST', body: '{' });

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body.error).toContain('projectId');
});

test.each(['/mcp', '/api/mcp'])('%s with two projects in the URL is rejected', async (path) => {
  const { key, project, other } = await prepare();
  const bothOf = (one: string, two: string) => `${path}?projectId=${one}&projectId=${two}`;

  for (const url of [bothOf(project.id, other.id), bothOf(project.id, project.id)]) {
    const { status, body } = await rest(key)(url, { method: 'POST', body: '{' });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'VALIDATION_FAILED' });
    expect(body.error).toContain('projectId is given 2 times');
  }
});

test.each(['abc', '1', "' OR 1=1", '../x'])('%s in the URL is no project', async (name) => {
  const { key } = await prepare();
  const path = `/mcp?projectId=${encodeURIComponent(name)}`;

  const { body } = await callTool(key, { name: 'list_work_items', path });

  expect(body.result).toMatchObject({ isError: true });
  expect(body.result.content[0].text).toContain('(UNKNOWN_NAME)');
});

/** An organization with two projects, and a client whose URL names the first. */
async function prepare() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const project = await organization.makeProject('Here');
  const other = await organization.makeProject('There');
  const client = await mcp(key, { path: `/mcp?projectId=${project.id}` });
  return { organization, key, project, other, client };
}

function nameOf({ name }: Json): string {
  return name;
}
