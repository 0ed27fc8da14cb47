import { DateTimeResolver } from 'graphql-scalars';
import type { WorkItem } from '../../../src/db/generated/client.ts';
import type { Viewer } from '../../cases.ts';
import { readsAtOnce } from './environment.ts';
import { identify } from './identify.ts';
import { createLoaders } from './loaders.ts';
import { prisma } from './prisma.ts';
import { renameWorkItem } from './rename-work-item.ts';
import { withinWorkItem } from './within-work-item.ts';

export type GraphContext = { viewer: Viewer; loaders: ReturnType<typeof createLoaders> };

/** The context of a request: its caller and its loaders. */
export async function createContext(authorization: string | null = ''): Promise<GraphContext> {
  const viewer = await identify(authorization ?? '');
  return { viewer, loaders: createLoaders(viewer.organization.id) };
}

function requirePermission({ viewer }: GraphContext, permission: string): void {
  if (!viewer.permissions.includes(permission)) throw new Error(`The key may not ${permission}.`);
}

const capital =
  <Name extends string>(name: Name) =>
  (row: Record<Name, string>) =>
    row[name].toUpperCase();

const load = <Found>(loader: { load: (id: string) => Promise<Found> }, id: string | null) =>
  id === null ? null : loader.load(id);

/** Skips relations that a root resolver has already read. */
type Read<Name extends string> = { [name in Name]?: unknown };

type First = { first: number };

/**
 * The same for all GraphQL peers, with DataLoader in front of Prisma for relations that the root
 * resolver has not read.
 */
export const resolvers = {
  DateTime: DateTimeResolver,
  Query: {
    viewer: (_root: unknown, _args: unknown, { viewer }: GraphContext) => viewer,
    async workItems(_root: unknown, { first }: First, context: GraphContext) {
      requirePermission(context, 'work-items:read');
      const rows = await prisma.workItem.findMany({
        where: { organizationId: context.viewer.organization.id, archivedAt: null },
        orderBy: { id: 'desc' },
        take: first + 1,
        ...(readsAtOnce ? { include: withinWorkItem } : {}),
      });
      return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
    },
  },
  Mutation: {
    async updateWorkItem(
      _root: unknown,
      { input }: { input: { id: string; title: string } },
      context: GraphContext,
    ) {
      requirePermission(context, 'work-items:write');
      const workItem = await renameWorkItem(context.viewer, input);
      return workItem
        ? { __typename: 'UpdateWorkItemSuccess', workItem }
        : { __typename: 'NotFoundError', message: 'There is no such work item.' };
    },
  },
  WorkItem: {
    type: capital('type'),
    priority: capital('priority'),
    status: columnOf,
    column: columnOf,
    board: (
      { boardId, board }: WorkItem & Read<'board'>,
      _args: unknown,
      { loaders }: GraphContext,
    ) => (board !== undefined ? board : loaders.boards.load(boardId)),
    project: (
      { projectId, project }: WorkItem & Read<'project'>,
      _args: unknown,
      { loaders }: GraphContext,
    ) => (project !== undefined ? project : load(loaders.projects, projectId)),
    parent: (
      { parentId, parent }: WorkItem & Read<'parent'>,
      _args: unknown,
      { loaders }: GraphContext,
    ) => (parent !== undefined ? parent : load(loaders.workItems, parentId)),
    createdBy: (
      { createdByUserId, createdBy }: WorkItem & Read<'createdBy'>,
      _args: unknown,
      { loaders }: GraphContext,
    ) => (createdBy !== undefined ? createdBy : load(loaders.users, createdByUserId)),
    async tags(
      { id, tags }: WorkItem & { tags?: { tag: unknown }[] },
      _args: unknown,
      { loaders }: GraphContext,
    ) {
      const rows = tags ?? (await loaders.tags.load(id));
      return rows.map(({ tag }) => tag);
    },
    assignees: (
      { id, assignees }: WorkItem & Read<'assignees'>,
      _args: unknown,
      { loaders }: GraphContext,
    ) => assignees ?? loaders.assignees.load(id),
    async comments(
      { id, comments }: WorkItem & { comments?: unknown[] },
      { first }: First,
      { loaders }: GraphContext,
    ) {
      if (comments) return { nodes: comments.slice(0, first) };
      const item = await loaders.comments(first).load(id);
      return { nodes: item?.comments ?? [] };
    },
  },
  WorkItemStatus: { role: capital('role') },
  BoardColumn: { role: capital('role') },
  Board: { area: capital('area') },
  Project: { status: capital('status') },
  Assignee: {
    role: capital('role'),
    user: ({ member }: { member: { user: unknown } }) => member.user,
  },
  Comment: { author: ({ user }: { user: unknown }) => user },
};

function columnOf(
  { boardColumnId, column }: WorkItem & Read<'column'>,
  _args: unknown,
  { loaders }: GraphContext,
) {
  return column !== undefined ? column : load(loaders.columns, boardColumnId);
}
