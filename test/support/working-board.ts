import { type Json, rest } from './clients.ts';
import { testDatabase } from './database.ts';
import { makeOrganization, type TestOrganization } from './organization.ts';

type Request = { method?: string; body?: unknown; headers?: Record<string, string> };

export type WorkingBoard = {
  organization: TestOrganization;
  key: string;
  project: { id: string; name: string };
  board: { id: string };
  /** The id of the column with a role. */
  column: (role: string) => string;
  /** Calls REST and answers with the data of a success; anything else throws. */
  send: (path: string, request?: Request) => Promise<Json>;
  /** Creates an item over REST; tasks go to the end of the backlog unless said otherwise. */
  make: (fields?: Json) => Promise<Json>;
  move: (ref: string, fields: Json) => Promise<Json>;
  /** The titles in a column, from the top. */
  titlesIn: (role: string) => Promise<string[]>;
};

const paths: Record<string, string> = {
  epic: '/epics',
  feature: '/features',
  story: '/stories',
  task: '/tasks',
  idea: '',
};

/** A project with a development board, and the calls that tests of work items make. */
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
          type,
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

/** How the kept totals of an organization differ from a count; empty when they do not. */
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
