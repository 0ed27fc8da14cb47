import { DateTimeResolver } from 'graphql-scalars';
import type { WorkItem } from '../../../src/db/generated/client.ts';
import type { Viewer } from '../../cases.ts';
import { identify } from './identify.ts';
import { createLoaders } from './loaders.ts';
import { prisma } from './prisma.ts';
import { renameWorkItem } from './rename-work-item.ts';

export type GraphContext = { viewer: Viewer; loaders: ReturnType<typeof createLoaders> };

/** What a request is resolved with: whose key it came with, and loaders of its own. */
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

type First = { first: number };

/** The same for each of the peers that speak GraphQL, with DataLoader in front of Prisma. */
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
    status: ({ boardColumnId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      load(loaders.columns, boardColumnId),
    column: ({ boardColumnId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      load(loaders.columns, boardColumnId),
    board: ({ boardId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      loaders.boards.load(boardId),
    project: ({ projectId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      load(loaders.projects, projectId),
    parent: ({ parentId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      load(loaders.workItems, parentId),
    createdBy: ({ createdByUserId }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      load(loaders.users, createdByUserId),
    async tags({ id }: WorkItem, _args: unknown, { loaders }: GraphContext) {
      const rows = await loaders.tags.load(id);
      return rows.map(({ tag }) => tag);
    },
    assignees: ({ id }: WorkItem, _args: unknown, { loaders }: GraphContext) =>
      loaders.assignees.load(id),
    async comments({ id }: WorkItem, { first }: First, { loaders }: GraphContext) {
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
