import type { Prisma } from '../../../src/db/generated/client.ts';

/** The relations to include in a list of work items, with that many comments. */
export const withinWorkItem = {
  column: true,
  board: true,
  project: true,
  parent: {
    include: { createdBy: true, parent: { include: { createdBy: true } } },
  },
  createdBy: true,
  tags: { include: { tag: true }, orderBy: { tagId: 'asc' } },
  assignees: { include: { member: { select: { user: true } } }, orderBy: { id: 'asc' } },
  comments: { take: 3, orderBy: { id: 'desc' }, include: { user: true } },
} as const satisfies Prisma.WorkItemInclude;
