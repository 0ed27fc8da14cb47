import DataLoader from 'dataloader';
import { prisma } from './prisma.ts';

type Row = { id: string };

/** The rows with these IDs, in one query per turn of the event loop. */
function byId<Found extends Row>(find: (ids: string[]) => Promise<Found[]>) {
  return new DataLoader<string, Found | null>(async (ids) => {
    const rows = await find([...ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** The related rows of the work items with these IDs. */
function ofItems<Found extends { workItemId: string }>(find: (ids: string[]) => Promise<Found[]>) {
  return new DataLoader<string, Found[]>(async (ids) => {
    const rows = await find([...ids]);
    const groups = new Map<string, Found[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.workItemId)?.push(row);
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/** For one request of one organization. */
export function createLoaders(organizationId: string) {
  const within = (ids: string[]) => ({ where: { organizationId, id: { in: ids } } });
  const below = (ids: string[]) => ({ where: { organizationId, workItemId: { in: ids } } });
  /** The newest per item: Prisma limits rows per parent only in a relation. */
  const commentsLoader = (first: number) =>
    byId((ids) =>
      prisma.workItem.findMany({
        ...within(ids),
        select: {
          id: true,
          comments: { take: first, orderBy: { id: 'desc' }, include: { user: true } },
        },
      }),
    );
  const comments = new Map<number, ReturnType<typeof commentsLoader>>();
  return {
    columns: byId((ids) => prisma.boardColumn.findMany(within(ids))),
    boards: byId((ids) => prisma.board.findMany(within(ids))),
    projects: byId((ids) => prisma.project.findMany(within(ids))),
    workItems: byId((ids) => prisma.workItem.findMany(within(ids))),
    users: byId((ids) => prisma.user.findMany({ where: { id: { in: ids } } })),
    tags: ofItems((ids) =>
      prisma.workItemTag.findMany({
        ...below(ids),
        include: { tag: true },
        orderBy: { tagId: 'asc' },
      }),
    ),
    assignees: ofItems((ids) =>
      prisma.workItemAssignee.findMany({
        ...below(ids),
        include: { member: { select: { user: true } } },
        orderBy: { id: 'asc' },
      }),
    ),
    comments(first: number) {
      const loader = comments.get(first) ?? commentsLoader(first);
      comments.set(first, loader);
      return loader;
    },
  };
}
