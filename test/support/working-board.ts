import { type Json, rest } from './clients.ts';
import { testDatabase } from './database.ts';
import { makeOrganization, type TestOrganization } from './organization.ts';

type Request = { method?: string; body?: unknown; headers?: Record<string, string> };

export type WorkingBoard = {
  organization: TestOrganization;
  key: string;
  project: { id: string; name: string };
  board: { id: string };
  /** The ID of the column with a role. */
  column: (role: string) => string;
  /** Calls REST and returns the data; throws on an error. */
  send: (path: string, request?: Request) => Promise<Json>;
  /** Creates an item over REST, by default a task at the end of the backlog. */
  make: (fields?: Json) => Promise<Json>;
  move: (ref: string, fields: Json) => Promise<Json>;
  /** The titles in a column, top first. */
  titlesIn: (role: string) => Promise<string[]>;
};

const paths: Record<string, string> = {
  epic: '/epics',
  feature: '/features',
  story: '/stories',
  task: '/tasks',
  idea: '',
};

/** A project with a development board, and the calls for tests of work items. */
export async function makeWorkingBoard(projectName = 'Mission Control'): Promise<WorkingBoard> {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const project = await organization.makeProject(projectName);
  const board = await organization.makeBoard({ projectId: project.id });
  const column = (role: string) => board.columns.find((each) => each.role === role)?.id ?? role;

  async function send(path: string, request?: Request): Promise<Json> {
    const { status, body } = await rest(key)(path, request);
    if (body.success) return body.data;
    throw new Error(`${request?.method ?? 'GET'} ${path}: ${status} ${body.code} ${body.error}`);
  }

  return {
    organization,
    key,
    project,
    board,
    column,
    send,
    make: ({ type = 'task', in: role = 'backlog', ...fields }: Json = {}) =>
      send(`/api/work-items${paths[type]}`, {
        method: 'POST',
        body: {
          title: 'An item',
          ...(paths[type] === '' && { type }),
          boardId: board.id,
          projectId: project.id,
          ...(/task|idea/.test(type) && { boardColumnId: column(role) }),
          ...fields,
        },
      }),
    move: (ref, { to, ...fields }) =>
      send(`/api/work-items/${ref}/move`, {
        method: 'PATCH',
        body: { boardColumnId: column(to), ...fields },
      }),
    titlesIn: async (role) => {
      const { prisma } = await testDatabase();
      const items = await prisma.workItem.findMany({
        where: { boardColumnId: column(role), archivedAt: null },
        orderBy: { position: 'asc' },
      });
      return items.map(({ title }) => title);
    },
  };
}

/** The differences between the stored totals of an organization and a count. */
export async function wrongTotals(organizationId: string): Promise<Json[]> {
  const { prisma } = await testDatabase();
  return prisma.$queryRaw`
    SELECT "projectId", "boardId", "boardColumnId", "type", sum(n)::int AS "difference" FROM (
      SELECT "projectId", "boardId", "boardColumnId", "type", "count" AS n
      FROM "workItemTotals" WHERE "organizationId" = ${organizationId}::uuid
      UNION ALL
      SELECT "projectId", "boardId", "boardColumnId", "type", -1
      FROM "workItems" WHERE "organizationId" = ${organizationId}::uuid AND "archivedAt" IS NULL
    ) both_of_them GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0`;
}
