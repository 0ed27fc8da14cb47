import type { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { type personSchema, showPerson } from '../../identity/people/person.ts';
import { type Page, type Paging, readPaging, toPage } from '../../kernel/paging.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { loadMilestones, MAX_MILESTONES, milestoneOrder } from './load-milestones.ts';
import { type ShownMilestone, showMilestone } from './milestone.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

/** Milestones by ID. */
export const milestonesById = defineRelation<null, ShownMilestone>({
  permission: 'projects:read',
  async loadMany(context, ids) {
    const { items } = await loadMilestones(context, { where: { id: { in: [...ids] } } });
    return new Map(items.map((milestone) => [milestone.id, milestone]));
  },
});

/** Milestones by project ID, sorted by target date. */
export const milestonesOfProjects = defineRelation<null, ShownMilestone[]>({
  permission: 'projects:read',
  async loadMany({ db }, ids) {
    const projects = await db.project.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        milestones: { orderBy: [...milestoneOrder], take: MAX_MILESTONES },
      },
    });
    const rows = projects.flatMap(({ milestones }) => milestones);
    const progressOf = await loadMilestoneProgress(
      db,
      rows.map(({ id }) => id),
    );
    return new Map(
      projects.map(({ id, milestones }) => [
        id,
        milestones.map((row) => showMilestone(row, progressOf(row.id))),
      ]),
    );
  },
});

/** Creators by milestone ID. */
export const creatorsOfMilestones = defineRelation<null, z.output<typeof personSchema>>({
  permission: 'projects:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.milestone.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, createdBy: true },
      relationLoadStrategy: 'join',
    });
    return new Map(
      rows.flatMap(({ id, createdBy }) =>
        createdBy ? [[id, showPerson(caller, createdBy)] as const] : [],
      ),
    );
  },
});

type PageOfItem = { id: string; milestoneIds: string[]; total: number | null };

/** Pages of milestones by work item ID, newest first. */
export const milestonesOfWorkItems = defineRelation<
  Paging & { total: boolean },
  Page<ShownMilestone>
>({
  permission: 'projects:read',
  async loadMany(context, ids, args) {
    const pages = await readPages(context.db, ids, args);
    const found = [...new Set(pages.flatMap(({ milestoneIds }) => milestoneIds))];
    const milestones = await milestonesById.loadMany(context, found, null);
    return new Map(
      pages.map(({ id, milestoneIds, total }) => {
        const rows = milestoneIds.flatMap((each) => milestones.get(each) ?? []);
        return [id, toPage(args, { rows, total })];
      }),
    );
  },
});

function readPages(
  db: TenantClient,
  ids: readonly string[],
  { total, ...paging }: Paging & { total: boolean },
): Promise<PageOfItem[]> {
  const { direction, past, take, skip } = readPaging(paging);
  const isForward = direction === 'asc';
  const isPast = past
    ? Prisma.sql`AND link."milestoneId" ${isForward ? Prisma.sql`>` : Prisma.sql`<`} ${past.id}::uuid`
    : Prisma.empty;
  return db.$rows<PageOfItem>((organizationId) => {
    const ofItem = Prisma.sql`
      FROM "milestoneWorkItems" link
      WHERE link."organizationId" = ${organizationId} AND link."workItemId" = item.id`;
    return Prisma.sql`
      SELECT item.id::text, ARRAY(
          SELECT link."milestoneId" ${ofItem} ${isPast}
          ORDER BY link."milestoneId" ${isForward ? Prisma.sql`ASC` : Prisma.sql`DESC`}
          LIMIT ${take} OFFSET ${skip})::text[] AS "milestoneIds",
        ${total ? Prisma.sql`(SELECT count(*)::int ${ofItem})` : Prisma.sql`NULL`} AS "total"
      FROM unnest(${[...ids]}::uuid[]) item (id)`;
  });
}
