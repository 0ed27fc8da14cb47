import { Prisma } from '../../db/generated/client.ts';
import { isId } from '../../kernel/schemas.ts';
import { assigned } from './assignee-naming.ts';
import { type Criterion, FREQUENT } from './criterion.ts';
import { dueDay, latestDueDay } from './due-day.ts';
import type { WorkItemFilter } from './work-item-filter.ts';
import { blockedOrNot, inStage, openOrNot } from './work-item-stage.ts';

/** The criteria of a filter without its search, from those that cost the least to read. */
export function criteriaOf(filter: WorkItemFilter, organizationId: Prisma.Sql): Criterion[] {
  const { assignee, tags, status, isOpen, isBlocked, isOverdue } = filter;
  const { dueBefore, dueAfter, updatedSince } = filter;
  return [
    ...(updatedSince ? [updated(updatedSince, organizationId)] : []),
    ...(dueBefore ? [due(Prisma.sql`${dueDay} < ${dueBefore}::timestamptz`, organizationId)] : []),
    ...(dueAfter ? [dueLater(dueAfter, organizationId)] : []),
    ...(assignee ? [assigned(assignee, organizationId)] : []),
    ...(tags ?? []).map((tag) => tagged(tag, organizationId)),
    ...(typeof isBlocked === 'boolean' ? [blockedOrNot(isBlocked, organizationId)] : []),
    ...(status ? [inStage(status, organizationId)] : []),
    ...(typeof isOpen === 'boolean' ? [openOrNot(isOpen, organizationId)] : []),
    ...(typeof isOverdue === 'boolean' ? overdueOrNot(isOverdue, organizationId) : []),
  ];
}

/** The order is that of an index, which the planner uses then, whatever it estimates. */
function inOrder(where: Prisma.Sql, order: Prisma.Sql, organizationId: Prisma.Sql): Criterion {
  return {
    where,
    candidates: Prisma.sql`SELECT item."id" FROM "workItems" item
      WHERE item."organizationId" = ${organizationId} AND ${where}
      ORDER BY ${order}, item."id" LIMIT ${FREQUENT}`,
  };
}

function updated(since: Date, organizationId: Prisma.Sql): Criterion {
  const updatedAt = Prisma.sql`item."updatedAt"`;
  return inOrder(Prisma.sql`${updatedAt} >= ${since}::timestamptz`, updatedAt, organizationId);
}

const due = (where: Prisma.Sql, organizationId: Prisma.Sql) =>
  inOrder(where, dueDay, organizationId);

/** Without the items that have no due date, which come last. */
function dueLater(day: Date, organizationId: Prisma.Sql): Criterion {
  const isLater = Prisma.sql`${latestDueDay} > ${day}::timestamptz`;
  return inOrder(isLater, latestDueDay, organizationId);
}

function tagged(tag: string, organizationId: Prisma.Sql): Criterion {
  const tagId = isId(tag)
    ? Prisma.sql`${tag}::uuid`
    : Prisma.sql`(SELECT "id" FROM "tags"
        WHERE "organizationId" = ${organizationId} AND "name" = ${tag})`;
  const isTagged = Prisma.sql`t."organizationId" = ${organizationId} AND t."tagId" = ${tagId}`;
  return {
    where: Prisma.sql`EXISTS (
      SELECT FROM "workItemTags" t WHERE ${isTagged} AND t."workItemId" = item."id")`,
    candidates: Prisma.sql`SELECT t."workItemId" AS "id" FROM "workItemTags" t WHERE ${isTagged}`,
  };
}

function overdueOrNot(overdue: boolean, organizationId: Prisma.Sql): Criterion[] {
  const today = Prisma.sql`date_trunc('day', now(), 'UTC')`;
  const past = due(Prisma.sql`${dueDay} < ${today}`, organizationId);
  const open = openOrNot(true, organizationId);
  if (overdue) return [past, open];
  const notYet = due(Prisma.sql`${dueDay} >= ${today}`, organizationId);
  const done = openOrNot(false, organizationId);
  return [
    {
      where: Prisma.sql`NOT (${past.where} AND ${open.where})`,
      candidates: Prisma.sql`SELECT * FROM (${notYet.candidates}) not_yet
        UNION ALL SELECT * FROM (${done.candidates}) done`,
      isUpward: true,
    },
  ];
}
