import { expect, test } from 'vitest';
import { catalogue } from '../../src/modules.ts';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const EARLY = '2027-01-01';
const LATE = '2027-02-01';
const ALL_TOOLS = '/mcp?toolsets=all';

type Kind = {
  end: 'dueDate' | 'targetDate';
  create: string;
  update: string;
  path: string;
  tools: readonly [create: string, update: string];
  model: 'workItem' | 'project';
};

const task: Kind = {
  end: 'dueDate',
  create: 'createTask',
  update: 'updateWorkItem',
  path: '/api/work-items',
  tools: ['create_task', 'update_work_item'],
  model: 'workItem',
};

const project: Kind = {
  end: 'targetDate',
  create: 'createProject',
  update: 'updateProject',
  path: '/api/projects',
  tools: ['create_project', 'update_project'],
  model: 'project',
};

/** Creates and updates over each transport. */
async function prepare({ create, update, path, tools, model }: Kind) {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const isTask = model === 'workItem';
  const named = isTask ? { title: 'A task', boardId: board.id } : { name: 'A project' };
  const forRest = isTask ? { type: 'task', boardColumnId: board.columns[0]?.id } : {};
  const { id } = isTask
    ? await organization.makeWorkItem({ board })
    : await organization.makeProject();

  const overRest = async (days: Json, isNew: boolean): Promise<string> => {
    const body = isNew ? { ...named, ...forRest, ...days } : days;
    const method = isNew ? 'POST' : 'PATCH';
    const answer = await rest(key)(isNew ? path : `${path}/${id}`, { method, body });
    return answer.body.error ?? 'done';
  };
  const overMcp = async (days: Json, isNew: boolean): Promise<string> => {
    const args = isNew ? { ...named, ...days } : { id, ...days };
    const name = tools[isNew ? 0 : 1];
    const { result } = (await callTool(key, { name, arguments: args, path: ALL_TOOLS })).body;
    return result.isError ? result.content[0].text : 'done';
  };
  const overGraphQL = async (days: Json, isNew: boolean): Promise<string> => {
    const name = isNew ? create : update;
    const input = isNew ? { ...named, ...days } : { id, ...days };
    const { body } = await graphql(key)(documentOf(name), { input });
    return body.errors?.[0].message ?? body.data.answer.message ?? 'done';
  };
  const store = async (days: Record<string, string | null>) => {
    const { prisma } = await testDatabase();
    const data = Object.fromEntries(
      Object.entries(days).map(([name, day]) => [name, day && new Date(day)]),
    );
    if (isTask) await prisma.workItem.update({ where: { id }, data });
    else await prisma.project.update({ where: { id }, data });
  };
  return { send: { REST: overRest, MCP: overMcp, GraphQL: overGraphQL }, store };
}

/** The tools of work items do not take a first day. */
const cases = [
  { ...task, transport: 'REST' },
  { ...task, transport: 'GraphQL' },
  { ...project, transport: 'REST' },
  { ...project, transport: 'MCP' },
  { ...project, transport: 'GraphQL' },
] as const;

test('update_work_item rejects a last day before the first one', async () => {
  const { send, store } = await prepare(task);
  await store({ startDate: LATE, dueDate: null });

  expect(await send.MCP({ dueDate: EARLY }, false)).toMatch(
    /dueDate: must not be before startDate/,
  );
  expect(await send.MCP({ dueDate: LATE }, false)).toBe('done');
});

test.each(cases)(
  '$create and $update reject a first day after the last one over $transport',
  async ({ transport, ...kind }) => {
    const { end } = kind;
    const { send, store } = await prepare(kind);
    const write = send[transport];
    const after = new RegExp(`startDate: must not be after ${end}`);
    const before = new RegExp(`${end}: must not be before startDate`);

    expect(await write({ startDate: LATE, [end]: EARLY }, true)).toMatch(after);
    expect(await write({ startDate: EARLY, [end]: EARLY }, true)).toBe('done');
    expect(await write({ startDate: LATE, [end]: EARLY }, false)).toMatch(after);

    await store({ startDate: null, [end]: EARLY });
    expect(await write({ startDate: LATE }, false)).toMatch(after);
    await store({ startDate: LATE, [end]: null });
    expect(await write({ [end]: EARLY }, false)).toMatch(before);
    expect(await write({ [end]: LATE }, false)).toBe('done');
    expect(await write({ startDate: null }, false)).toBe('done');
  },
);

test.each(cases)(
  '$update tells no stored day over $transport, which the caller may not be allowed to read',
  async ({ transport, ...kind }) => {
    const { send, store } = await prepare(kind);
    await store({ startDate: null, [kind.end]: EARLY });

    const refusal = await send[transport]({ startDate: LATE }, false);

    expect(refusal).not.toContain(EARLY);
  },
);

test.each(cases)(
  '$update keeps the days of an older row in the wrong order over $transport',
  async ({ transport, ...kind }) => {
    const { end } = kind;
    const { send, store } = await prepare(kind);
    const write = send[transport];
    await store({ startDate: LATE, [end]: EARLY });

    expect(await write({ startDate: LATE, [end]: EARLY, description: 'New' }, false)).toBe('done');
    expect(await write({ description: 'Newer' }, false)).toBe('done');
    expect(await write({ startDate: '2027-03-01' }, false)).toMatch(/must not be after/);
    expect(await write({ startDate: EARLY }, false)).toBe('done');
  },
);

test('each operation that sets a first and a last day rejects the wrong order', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const typed = { title: 'An item', boardId: board.id };
  const boardColumnId = board.columns[0]?.id;
  const inputs: Record<string, object> = {
    createWorkItem: { ...typed, type: 'TASK', boardColumnId },
    createTask: typed,
    createStory: typed,
    createFeature: typed,
    createEpic: typed,
    updateWorkItem: { id: (await organization.makeWorkItem()).id },
    createProject: { name: 'A project' },
    updateProject: { id: (await organization.makeProject()).id },
  };
  const withDays = catalogue.filter(
    ({ input: { shape }, permission }) => 'startDate' in shape && permission?.endsWith(':write'),
  );

  expect(withDays.map(({ name }) => name).sort()).toEqual(Object.keys(inputs).sort());
  for (const { name, input } of withDays) {
    const end = 'dueDate' in input.shape ? 'dueDate' : 'targetDate';
    const sent = { ...inputs[name], startDate: LATE, [end]: EARLY };
    const { body } = await graphql(key)(documentOf(name), { input: sent });
    expect(JSON.stringify(body)).toMatch(/startDate: must not be after/);
  }
});

function documentOf(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ($input: ${type}) { answer: ${name}(input: $input) {
    __typename ... on Error { message } } }`;
}
