import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { makeDependency } from '../support/collaboration.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

const PLANNING_TOOLS = '/mcp?toolsets=all';

async function makeTasks(organization: TestOrganization, count: number, parentId?: string) {
  const { prisma } = await testDatabase();
  const board = await organization.makeBoard();
  return prisma.workItem.createManyAndReturn({
    data: Array.from({ length: count }, (_, position) => ({
      organizationId: organization.id,
      boardId: board.id,
      boardColumnId: board.columns[0]?.id,
      type: 'task' as const,
      taskId: `${board.id.slice(-6)}-${position}`,
      title: 'An item',
      ...(parentId && { parentId }),
      position,
    })),
    select: { id: true },
  });
}

/** An item that 201 items block, and that blocks two. */
async function makeBlocked() {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem();
  const { prisma } = await testDatabase();
  const items = await makeTasks(organization, 203);
  await prisma.workItemDependency.createMany({
    data: items.map((item, place) => ({
      organizationId: organization.id,
      // The first and the last one are blocked.
      ...(place % 202 === 0
        ? { workItemId: item.id, blockedByWorkItemId: id }
        : { workItemId: id, blockedByWorkItemId: item.id }),
    })),
  });
  return { key, id };
}

const idsOf = (parts: Json[], field: 'dependencies' | 'dependents') =>
  parts.flatMap((part) => part[field].map((link: Json) => link.id));

test('dependencies and dependents of an item are read on by one cursor over REST and MCP', async () => {
  const { key, id } = await makeBlocked();
  const overRest = async (after?: string): Promise<Json> =>
    (await rest(key)(`/api/work-items/${id}/dependencies${after ? `?after=${after}` : ''}`)).body
      .data;
  const overMcp = async (after?: string): Promise<Json> => {
    const args = { id, ...(after && { after }) };
    const call = { name: 'get_work_item_dependencies', arguments: args, path: PLANNING_TOOLS };
    return (await callTool(key, call)).body.result.structuredContent;
  };
  for (const read of [overRest, overMcp]) {
    const first = await read();
    const second = await read(first.nextCursor);

    expect([first.dependencies.length, first.dependents.length]).toEqual([200, 1]);
    expect([second.dependencies.length, second.dependents.length]).toEqual([1, 1]);
    expect(second.nextCursor).toBeNull();
    expect(new Set(idsOf([first, second], 'dependencies')).size).toBe(201);
    expect(new Set(idsOf([first, second], 'dependents')).size).toBe(2);
  }
});

test('dependencies are not read on after an unknown cursor or one of another organization', async () => {
  const { key, id } = await makeBlocked();
  const { id: foreign } = await makeDependency(await makeOrganization());
  for (const after of [foreign, randomUUID(), 'x']) {
    const { body } = await rest(key)(`/api/work-items/${id}/dependencies?after=${after}`);
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED' });
  }
});

test('dependencies and dependents of an item are read on by one cursor over GraphQL', async () => {
  const { key, id } = await makeBlocked();
  const read = async (after?: string): Promise<Json> => {
    const args = after ? `(after: "${after}")` : '';
    const fields = `blockedBy${args} { blockedByWorkItem { id } } blocks${args} { workItem { id } }`;
    const document = `{ workItem(id: "${id}") { ${fields} dependenciesCursor${args} } }`;
    return (await graphql(key)(document)).body.data.workItem;
  };

  const first = await read();
  const second = await read(first.dependenciesCursor);

  expect([first.blockedBy.length, first.blocks.length]).toEqual([200, 1]);
  expect([second.blockedBy.length, second.blocks.length]).toEqual([1, 1]);
  expect(second.dependenciesCursor).toBeNull();
});

test('the work items of a milestone are read on over REST and MCP', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const items = await makeTasks(organization, 201);
  const { id } = await organization.makeMilestone({ workItemIds: items.map((item) => item.id) });
  const overRest = async (after?: string): Promise<Json> =>
    (await rest(key)(`/api/milestones/${id}${after ? `?after=${after}` : ''}`)).body.data;
  const overMcp = async (after?: string): Promise<Json> => {
    const args = { milestoneId: id, ...(after && { after }) };
    const call = { name: 'get_milestone', arguments: args, path: PLANNING_TOOLS };
    return (await callTool(key, call)).body.result.structuredContent;
  };
  for (const read of [overRest, overMcp]) {
    const first = await read();
    const second = await read(first.nextCursor);

    expect([first.workItems.length, second.workItems.length]).toEqual([200, 1]);
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.workItems, ...second.workItems].map((item) => item.id)).size).toBe(
      201,
    );
  }
});

test('an item and its context say that there are more children', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem({ type: 'epic' });
  const read = async (end = ''): Promise<Json> =>
    (await rest(key)(`/api/work-items/${id}${end}`)).body.data;

  await makeTasks(organization, 200, id);
  const all = [await read(), await read('/context')];
  await makeTasks(organization, 1, id);
  const cut = [await read(), await read('/context')];

  expect(all.map(({ children }) => children.length)).toEqual([200, 200]);
  expect(cut.map(({ children }) => children.length)).toEqual([200, 200]);
  expect([all[0].isTruncated, all[1].isTruncated]).toEqual([undefined, false]);
  expect([cut[0].isTruncated, cut[1].isTruncated]).toEqual([true, true]);
});

test('a board view says which columns may have more items', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  for (const column of [0, 0, 1]) await organization.makeWorkItem({ board, column });
  const view = async (query: string, of = board.id): Promise<boolean[]> => {
    const { body } = await rest(key)(`/api/boards/${of}/work-items?${query}`);
    return body.data.map(({ isTruncated }: Json) => isTruncated);
  };

  expect(new Set(await view('limit=2'))).toEqual(new Set([false]));
  expect((await view('limit=1')).slice(0, 3)).toEqual([true, false, false]);
  for (const title of ['One', 'Two'])
    await organization.makeWorkItem({ type: 'epic', board, title });
  expect(new Set(await view('limit=1'))).toEqual(new Set([true]));
});

test('the view of an area says that it has more than 50 boards', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const view = async (): Promise<boolean[]> => {
    const { body } = await rest(key)('/api/boards/area/sales/work-items');
    return body.data.map(({ isTruncated }: Json) => isTruncated);
  };
  await organization.makeBoard({ area: 'sales' });
  const { prisma } = await testDatabase();
  const data = { organizationId: organization.id, name: 'A board', area: 'sales' as const };

  await prisma.board.createMany({ data: Array.from({ length: 49 }, () => data) });
  const all = await view();
  await prisma.board.createMany({ data: [data] });

  expect(new Set(all)).toEqual(new Set([false]));
  expect(new Set(await view())).toEqual(new Set([true]));
});

/** How an answer says that it stopped, by the file with the limit. */
const saysBy: Record<string, string> = {
  'documents/recorded/recorded-operation.ts MAX_KEYS': 'the description: the most recent keys',
  'documents/recorded/write-free-texts.ts MAX_TEXTS_OF_ORGANIZATION': 'no list',
  'documents/registered/registered-operation.ts MAX_SHOWN': 'the description: the newest versions',
  'documents/tools/list-operation-tools.ts MAX_TOOLS': 'an organization has no more',
  'documents/tools/published-tools.ts MAX_TOOLS': 'an organization has no more',
  'identity/invitations/list-invitations.ts MAX_INVITATIONS': 'an organization has no more',
  'identity/members/list-members.ts MAX_MEMBERS': 'nextCursor',
  'identity/people/id-or-member.ts MAX_CANDIDATES': 'an error names candidates',
  'planning/board-views/list-area-work-items.ts MAX_BOARDS': 'isTruncated',
  'planning/boards/column-naming.ts MAX_CANDIDATES': 'an error names candidates',
  'planning/boards/load-boards.ts MAX_BOARDS': 'nextCursor',
  'planning/dependencies/dependency.ts MAX_SHOWN': 'nextCursor',
  'planning/milestones/get-milestone.ts MAX_ITEMS': 'nextCursor',
  'planning/milestones/load-milestones.ts MAX_MILESTONES': 'nextCursor',
  'planning/milestones/relations.ts MAX_MILESTONES': 'the field `milestones` reads on',
  'planning/overviews/get-work-item-context.ts MAX_ROWS': 'isTruncated',
  'planning/project-members/list-project-members.ts MAX_PROJECT_MEMBERS': 'nextCursor',
  'planning/project-members/members-of-projects.ts MAX_PROJECT_MEMBERS':
    'the field `projectMembers` reads on',
  'planning/projects/id-or-project.ts MAX_CANDIDATES': 'an error names candidates',
  'planning/roadmaps/roadmaps-of-projects.ts MAX_ROADMAP_ITEMS': 'isTruncated',
  'planning/tags/id-or-tag.ts MAX_CANDIDATES': 'an error names candidates',
  'planning/tags/list-tags.ts MAX_TAGS': 'nextCursor',
  'planning/work-items/bulk-move-work-items.ts MAX_ITEMS': 'movedCount',
  'planning/work-items/create-typed-work-item.ts 500': 'no list',
  'planning/work-items/resolve-work-items.ts MAX_ITEMS': 'isTruncated',
  'planning/work-items/select-shown.ts MAX_CHILDREN': 'isTruncated',
};

/** Ways to limit rows: Prisma, SQL, parts of lists, and shares of a limit. */
const limits =
  /(?:\btake: |\blimit: |\bLIMIT (?:\$\{)?|<= \$\{|Math\.floor\()(MAX_\w+|\d[\d_]{2,}|\d{2})/g;

test('each limit of rows has a way to say that a list stopped', () => {
  const found = ['planning', 'identity', 'documents'].flatMap((area) =>
    readdirSync(path.join('src', area), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const text = readFileSync(path.join('src', area, name), 'utf8');
        return [...text.matchAll(limits)].map(([, limit]) => `${area}/${name} ${limit}`);
      }),
  );

  expect([...new Set(found)].sort()).toEqual(Object.keys(saysBy).sort());
});
