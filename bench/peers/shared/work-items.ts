import type { Prisma } from '../../../src/db/generated/client.ts';
import type { Viewer } from '../../cases.ts';
import { prisma } from './prisma.ts';

const relative = { id: true, title: true, type: true, taskId: true } as const;

const include = {
  project: { select: { name: true } },
  board: { select: { name: true } },
  column: true,
  parent: { select: { ...relative, parent: { select: { ...relative } } } },
  children: {
    select: { id: true, title: true, type: true, priority: true },
    where: { archivedAt: null },
    orderBy: { id: 'asc' as const },
  },
  tags: { select: { tag: { omit: { organizationId: true } } }, orderBy: { tagId: 'asc' as const } },
  assignees: { include: { member: { select: { user: true } } }, orderBy: { id: 'asc' as const } },
  createdBy: true,
} satisfies Prisma.WorkItemInclude;

type Row = Prisma.WorkItemGetPayload<{ include: typeof include }>;

type Listed = { items: ReturnType<typeof show>[]; total: number };

/** The newest work items of an organization in the form of our REST and MCP answers. */
export async function listWorkItems(viewer: Viewer, limit: number): Promise<Listed> {
  const where = { organizationId: viewer.organization.id, archivedAt: null };
  const [rows, total] = await Promise.all([
    prisma.workItem.findMany({ where, include, orderBy: { id: 'desc' }, take: limit }),
    prisma.workItem.count({ where }),
  ]);
  return { items: rows.map(show), total };
}

/** A leaf with its ancestors. */
export async function getWorkItem(viewer: Viewer, id: string) {
  const organizationId = viewer.organization.id;
  const row = await prisma.workItem.findUnique({
    where: { organizationId_id: { organizationId, id }, archivedAt: null },
    include,
  });
  if (!row) throw new Error('There is no such work item.');
  const { parent: { parent: grandparent = null, ...parent } = {} } = row as Row & {
    parent: object;
  };
  const ancestors = [parent, grandparent].filter((each) => each !== null);
  return { ...show(row), ancestors, childrenSummary: null };
}

function show(row: Row) {
  const { project, board, column, tags, assignees, createdBy, parent, ...item } = row;
  const { parent: _, ...above } = parent ?? { parent: null };
  return {
    ...item,
    workspaceId: row.organizationId,
    status: column?.role ?? 'backlog',
    columnName: column?.name ?? '',
    columnColor: column?.color ?? null,
    columnIsDone: column?.isDone ?? false,
    projectName: project?.name ?? null,
    boardName: board.name,
    parent: parent && above,
    tags: tags.map(({ tag }) => tag),
    assignees: assignees.map(({ organizationId: __, member, ...assignee }) => ({
      ...assignee,
      user: showPerson(member.user),
    })),
    createdBy: createdBy && showPerson(createdBy),
  };
}

type Person = { id: string; name: string; email: string; image: string | null };

function showPerson({ id, name, email, image }: Person): Person {
  return { id, name, email, image };
}
