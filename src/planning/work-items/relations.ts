import type { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { type personSchema, showPerson } from '../../identity/people/person.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { type ChildrenSummary, summarizeChildren } from './children-summary.ts';
import { selectAncestors } from './find-ancestors.ts';
import { loadLeafColumns } from './leaf-columns.ts';

/** Requesting users by work item ID. */
export const requestersOfWorkItems = defineRelation<null, z.output<typeof personSchema>>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.workItem.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, requestedBy: true },
      relationLoadStrategy: 'join',
    });
    return new Map(
      rows.flatMap(({ id, requestedBy }) =>
        requestedBy ? [[id, showPerson(caller, requestedBy)] as const] : [],
      ),
    );
  },
});

/** IDs of the items above a work item, the parent first. */
export const ancestorsOfWorkItems = defineRelation<null, string[]>({
  permission: 'work-items:read',
  async loadMany({ db }, ids) {
    const rows = await db.$json<{ id: string; ancestors: { id: string }[] }>(
      (organizationId) => Prisma.sql`
        SELECT item."id", ${selectAncestors} AS "ancestors" FROM "workItems" item
        WHERE item."organizationId" = ${organizationId} AND item."id" = ANY(${[...ids]}::uuid[])`,
    );
    return new Map(rows.map(({ id, ancestors }) => [id, ancestors.map((each) => each.id)]));
  },
});

/** Progress of the leaves by the ID of their group. */
export const childrenSummaries = defineRelation<null, ChildrenSummary>({
  permission: 'work-items:read',
  async loadMany({ db }, ids) {
    const columns = await loadLeafColumns(db, ids);
    return new Map([...columns].map(([id, each]) => [id, summarizeChildren(each)]));
  },
});
