import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

type List = {
  limit: number;
  /** Creates rows besides those that are there, and returns the arguments of the list. */
  fill: (organization: TestOrganization, count: number) => Promise<Record<string, string>>;
  path: (args: Json) => string;
  tool?: string;
  /** The name of the rows in the answer of the tool. */
  plural: string;
  document?: (args: Json) => string;
  idOf: (row: Json) => string;
};

const ALL_TOOLS = '/mcp?toolsets=all';

const byId = (row: Json): string => row.id;
const byUser = (row: Json): string => row.userId ?? row.user.id;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const lists: Record<string, List> = {
  tags: {
    limit: 500,
    async fill({ id: organizationId }, count) {
      const { prisma } = await testDatabase();
      const data = numbers(count).map((number) => ({ organizationId, name: `Tag ${number}` }));
      await prisma.tag.createMany({ data });
      return {};
    },
    path: () => '/api/tags',
    tool: 'list_tags',
    plural: 'tags',
    document: ({ after }) => `{ rows: tags${after ? `(after: "${after}")` : ''} { id } }`,
    idOf: byId,
  },
  members: {
    limit: 1_000,
    async fill({ id: organizationId }, count) {
      const userIds = await makeUsers(count - 1);
      const { prisma } = await testDatabase();
      const role = 'member' as const;
      const data = userIds.map((userId) => ({ organizationId, userId, role }));
      await prisma.member.createMany({ data });
      return {};
    },
    path: () => '/api/users/members',
    tool: 'list_members',
    plural: 'members',
    document: ({ after }) =>
      `{ rows: members${after ? `(after: "${after}")` : ''} { user { id } } }`,
    idOf: byUser,
  },
  boards: {
    limit: 500,
    async fill({ id: organizationId }, count) {
      const { prisma } = await testDatabase();
      const data = numbers(count).map((number) => ({ organizationId, name: `Board ${number}` }));
      await prisma.board.createMany({ data });
      return {};
    },
    path: () => '/api/boards',
    tool: 'list_boards',
    plural: 'boards',
    document: ({ after }) => `{ rows: boards${after ? `(after: "${after}")` : ''} { id } }`,
    idOf: byId,
  },
  milestones: {
    limit: 500,
    async fill(organization, count) {
      const { id: projectId } = await organization.makeProject();
      const { prisma } = await testDatabase();
      const data = numbers(count).map((number) => ({
        organizationId: organization.id,
        projectId,
        title: `Milestone ${number}`,
        targetDate: number % 3 === 0 ? null : new Date(Date.UTC(2027, 0, 1 + (number % 50))),
      }));
      await prisma.milestone.createMany({ data });
      return { projectId };
    },
    path: () => '/api/milestones',
    tool: 'list_milestones',
    plural: 'milestones',
    document: ({ projectId, after }) =>
      `{ rows: milestones(projectId: "${projectId}"${after ? `, after: "${after}"` : ''}) { id } }`,
    idOf: byId,
  },
  'project members': {
    limit: 500,
    async fill(organization, count) {
      const { id: organizationId } = organization;
      const { id: projectId } = await organization.makeProject();
      const userIds = await makeUsers(count);
      const { prisma } = await testDatabase();
      const role = 'member' as const;
      const data = userIds.map((userId) => ({ organizationId, userId, role }));
      await prisma.member.createMany({ data });
      await prisma.projectMember.createMany({
        data: userIds.map((userId) => ({ organizationId, projectId, userId })),
      });
      return { projectId };
    },
    path: ({ projectId }) => `/api/projects/${projectId}/members`,
    plural: 'members',
    document: ({ projectId, after }) =>
      `{ rows: projectMembers(projectId: "${projectId}"${after ? `, after: "${after}"` : ''}) { user { id } } }`,
    idOf: byUser,
  },
  'AI sessions': {
    limit: 500,
    async fill(organization, count) {
      const { id: workItemId } = await organization.makeWorkItem();
      await organization.makeAiSessions(numbers(count).map(() => ({ workItemId })));
      return { workItemId };
    },
    path: ({ workItemId }) => `/api/work-items/${workItemId}/ai-sessions`,
    tool: 'get_ai_sessions',
    plural: 'sessions',
    idOf: byId,
  },
};

test.each(Object.entries(lists))(
  'each transport says that there are more %s than a list has, and reads on',
  async (_name, { limit, fill, path, tool, plural, document, idOf }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const args = await fill(organization, limit + 2);
    const query = async (after?: string) => {
      const named = Object.entries({ ...args, after }).filter(([, value]) => value);
      const given = named.filter(([name]) => !path(args).includes(args[name] ?? ' '));
      const { body } = await rest(key)(`${path(args)}?${new URLSearchParams(given as never)}`);
      return body;
    };
    const ids = (rows: Json[]) => rows.map(idOf);

    const first = await query();
    const rows = first.data.sessions ?? first.data;
    const cursor = (first.meta ?? first.data).nextCursor;
    const second = await query(cursor);
    const more = second.data.sessions ?? second.data;

    expect(rows).toHaveLength(limit);
    expect(cursor).toBe(idOf(rows.at(-1)));
    expect((second.meta ?? second.data).nextCursor).toBeNull();
    const all = [...ids(rows), ...ids(more)];
    expect(new Set(all).size).toBe(limit + 2);

    if (tool) {
      const seen: string[] = [];
      for (let after: string | null | undefined, isLast = false; !isLast; isLast = after === null) {
        const given = { ...args, ...(after && { after }) };
        const { body } = await callTool(key, { name: tool, arguments: given, path: ALL_TOOLS });
        seen.push(...ids(body.result.structuredContent[plural]));
        after = body.result.structuredContent.nextCursor;
      }
      expect(seen).toEqual(all);
    }
    if (document) {
      const read = async (after?: string) =>
        (await graphql(key)(document({ ...args, after }))).body.data.rows as Json[];
      expect([...ids(await read()), ...ids(await read(cursor))]).toEqual(all);
    }
    const other = await makeOrganization();
    const { id: foreign } = await other.makeTag();
    for (const unknown of [randomUUID(), foreign, other.ownerId, 'x']) {
      expect(await query(unknown)).toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  },
);

async function makeUsers(count: number): Promise<string[]> {
  const { prisma } = await testDatabase();
  const data = numbers(count).map(() => {
    const id = randomUUID();
    return { id, name: 'Someone', email: `${id}@example.com` };
  });
  await prisma.user.createMany({ data });
  return data.map(({ id }) => id);
}
