import { expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import { callTool, graphql, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeOperationTool } from '../support/registered-operations.ts';

const MAX_LENGTH = 50_000;
const TEXT = 'a "quoted" line\n'.repeat(300);
const ITEMS = 12;

const published = 'query Descriptions { workItems(first: 12) { nodes { description } } }';

let made: ReturnType<typeof make> | undefined;

/** Twelve work items with 5 kB of text each, and servers with either executor. */
async function make() {
  const organization = await makeOrganization();
  const { id: projectId } = await organization.makeProject();
  const board = await organization.makeBoard({ projectId });
  for (let n = 0; n < ITEMS; n += 1) await organization.makeWorkItem({ board, projectId });
  const { prisma } = await testDatabase();
  const organizationId = organization.id;
  await prisma.workItem.updateMany({ where: { organizationId }, data: { description: TEXT } });
  await makeOperationTool(organizationId, { text: published, name: 'descriptions' });
  const { key } = await organization.makeKey();
  const limits = { maxAnswerLength: MAX_LENGTH, budget: testBudget() };
  const compiled = await createTestApp({ ...limits, compileAfter: 0 });
  const plain = await createTestApp({ ...limits, compileAfter: Number.POSITIVE_INFINITY });
  return { key, projectId, compiled, plain };
}

const fifteen = Array.from({ length: 15 }, (_, n) => `d${n}: description`).join(' ');
const threeLists = Array.from(
  { length: 3 },
  (_, n) => `l${n}: workItems(first: 9) { nodes { ...F } }`,
);

/** Documents with answers above the limit, each by another multiplication. */
const documents = [
  { title: 'a long list', text: '{ workItems(first: 12) { nodes { description } } }' },
  { title: 'one field under 15 aliases', text: `{ workItems(first: 1) { nodes { ${fifteen} } } }` },
  {
    title: 'a list under 3 aliases',
    text: `{ ${threeLists.join(' ')} } fragment F on WorkItem { description }`,
  },
  {
    title: 'items within items',
    text: '{ workItems(first: 12) { nodes { project { workItems(first: 3) { nodes { description } } } } } }',
  },
];

const both = documents.flatMap((each) => [
  { ...each, executor: 'compiled' as const },
  { ...each, executor: 'plain' as const },
]);

test.each(both)(
  '$title above the limit is an error of the $executor executor',
  async ({ text, executor }) => {
    made ??= make();
    const { key, [executor]: app } = await made;

    const { status, body, cost } = await graphql(key, app.fetch)(text);

    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: expect.stringMatching(
              /^The answer exceeds 50000 characters\. Request fewer rows/,
            ),
            extensions: { code: 'ANSWER_TOO_LARGE' },
          },
        ],
      },
    });
    expect(cost.actual).toBeGreaterThan(10);
  },
);

const tool = (name: string, given: object, path?: string) => (key: string, app: TestApp) =>
  callTool(key, { name, arguments: given, fetch: app.fetch, ...(path && { path }) });

const list = { jsonrpc: '2.0', method: 'tools/list' };
const lists = (count: number) => Array.from({ length: count }, (_, id) => ({ ...list, id }));

/** Calls with answers above the limit on the other transports. */
const calls = [
  {
    title: 'a list on REST',
    call: (key: string, app: TestApp) => rest(key, app.fetch)('/api/work-items?limit=12'),
  },
  { title: 'a list of a tool', call: tool('list_work_items', { limit: 12, detail: 'full' }) },
  {
    title: 'a list of a tool that fits once, but not as text and object',
    call: tool('list_work_items', { limit: 6, detail: 'full' }),
  },
  { title: 'the result of a published tool', call: tool('descriptions', {}, '/mcp?toolsets=all') },
  {
    title: 'a batch of lists of tools',
    call: (key: string, app: TestApp) =>
      rest(key, app.fetch)('/mcp', { method: 'POST', body: lists(10) }),
  },
];

test.each(calls)('$title above the limit is an error', async ({ call }) => {
  made ??= make();
  const { key, compiled } = await made;

  const { body } = await call(key, compiled);

  const text = JSON.stringify(body);
  expect(text).toContain('ANSWER_TOO_LARGE');
  expect(text.length).toBeLessThan(1_000);
});

test('a mutation whose answer is above the limit says that its changes were made', async () => {
  made ??= make();
  const { key, projectId, compiled } = await made;
  const { body } = await graphql(
    key,
    compiled.fetch,
  )(
    `mutation { updateProject(input: { id: "${projectId}", name: "Renamed" }) {
       ... on UpdateProjectSuccess { project { workItems(first: 12) { nodes { description } } } } } }`,
  );

  expect(body.errors[0].message).toMatch(/^The changes were made, but their answer exceeds/);
  const { body: project } = await rest(key, compiled.fetch)(`/api/projects/${projectId}`);
  expect(project.data.name).toBe('Renamed');
});

test('a list of tools pays a point per 4,096 characters', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({
    budget: testBudget({ organization: { capacity: 1_000, restoredPerSecond: 0.001 } }),
  });

  const { body, headers } = await rest(key, fetch)('/mcp', { method: 'POST', body: lists(1)[0] });

  const { length } = JSON.stringify(body.result.tools).replaceAll(/\\./g, '.');
  const left = 999 - Math.floor(length / 4_096);
  expect(headers.get('ratelimit')).toContain(`"organization";r=${left};`);
});

test('answers up to the limit are given, and pay a point per 4,096 characters', async () => {
  made ??= make();
  const { key, compiled } = await made;

  const { status, cost } = await graphql(
    key,
    compiled.fetch,
  )('{ workItems(first: 8) { nodes { description } } }');
  const list = await rest(key, compiled.fetch)('/api/work-items?limit=8');

  expect([status, list.status]).toEqual([200, 200]);
  expect(cost.actual).toBe(9);
});
