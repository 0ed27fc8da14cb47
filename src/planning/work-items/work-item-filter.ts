import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { withNames } from '../../kernel/names-for-ids.ts';
import { day, id, isId, line, moment, oneOrMore } from '../../kernel/schemas.ts';
import { containsWords, indexContainsWords, searchLine } from '../../kernel/search-words.ts';
import { idOrColumn } from '../boards/column-naming.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { tagNaming } from '../tags/id-or-tag.ts';
import { assigneeNaming, whereAssigned } from './assignee-naming.ts';
import { dueDay } from './due-day.ts';
import { byRef, idOrTaskId } from './id-or-task-id.ts';
import { prioritySchema } from './work-item.ts';
import { whereBlocked, whereInStage, whereOpen, workItemStageSchema } from './work-item-stage.ts';

/** Filter for work items. All given conditions must match. */
export const workItemFilterFields = {
  search: searchLine().nullish().describe('Words in title, description or taskId.'),
  projectId: idOrProject().nullish().describe('In this project.'),
  boardId: id().nullish().describe('On this board.'),
  boardColumnId: idOrColumn().nullish().describe('In this column.'),
  parentId: idOrTaskId().nullish().describe('Children of this item.'),
  type: oneOrMore(workItemTypeSchema).nullish().describe('Of these types.'),
  priority: oneOrMore(prioritySchema).nullish().describe('Of these priorities.'),
  assignee: withNames(line(), assigneeNaming)
    .nullish()
    .describe('Of this member (me, ID, email or name) or with this assignee text.'),
  tags: oneOrMore(withNames(line(), tagNaming))
    .nullish()
    .describe('With all of these tags, by name or ID.'),
  status: oneOrMore(workItemStageSchema).nullish().describe('In these stages.'),
  open: z.boolean().nullish().describe('Not done; false: done.'),
  blocked: z.boolean().nullish().describe('Blocked by an open item; false: others.'),
  dueBefore: day().nullish().describe('Due before this day.'),
  dueAfter: day().nullish().describe('Due after this day.'),
  overdue: z.boolean().nullish().describe('Open and due before today (UTC); false: others.'),
  updatedSince: moment().nullish().describe('Updated at or after this time.'),
};

export type WorkItemFilter = z.output<z.ZodObject<typeof workItemFilterFields>>;

/** SQL condition for the unarchived `item`s of a filter, without its `search`. */
export function whereMatches(filter: WorkItemFilter, organizationId: Prisma.Sql): Prisma.Sql {
  const { projectId, boardId, boardColumnId, parentId } = filter;
  const { type, priority, assignee, tags, updatedSince } = filter;
  const conditions = [
    Prisma.sql`item."organizationId" = ${organizationId} AND item."archivedAt" IS NULL`,
    ...(projectId ? [Prisma.sql`item."projectId" = ${projectId}::uuid`] : []),
    ...(boardId ? [Prisma.sql`item."boardId" = ${boardId}::uuid`] : []),
    ...(boardColumnId ? [Prisma.sql`item."boardColumnId" = ${boardColumnId}::uuid`] : []),
    ...(parentId ? [whereBelow(parentId, organizationId)] : []),
    ...(type ? [Prisma.sql`item."type" = ANY(${type}::"WorkItemType"[])`] : []),
    ...(priority ? [Prisma.sql`item."priority" = ANY(${priority}::"Priority"[])`] : []),
    ...(updatedSince ? [Prisma.sql`item."updatedAt" >= ${updatedSince}::timestamptz`] : []),
    ...(assignee ? [whereAssigned(assignee, organizationId)] : []),
    ...(tags ?? []).map((tag) => whereTagged(tag, organizationId)),
    ...whereDue(filter, organizationId),
    ...whereStaged(filter, organizationId),
  ];
  return Prisma.join(conditions, ' AND ');
}

function whereBelow(ref: string, organizationId: Prisma.Sql): Prisma.Sql {
  const parent = byRef(ref);
  if ('id' in parent) return Prisma.sql`item."parentId" = ${parent.id}::uuid`;
  return Prisma.sql`item."parentId" = (
    SELECT "id" FROM "workItems"
    WHERE "organizationId" = ${organizationId} AND "taskId" = ${parent.taskId})`;
}

function whereStaged(
  { status, open, blocked }: WorkItemFilter,
  organizationId: Prisma.Sql,
): Prisma.Sql[] {
  return [
    ...(status ? [whereInStage(status, organizationId)] : []),
    ...(typeof open === 'boolean' ? [whereOpen(open, organizationId)] : []),
    ...(typeof blocked === 'boolean' ? [whereBlocked(blocked, organizationId)] : []),
  ];
}

function whereDue(
  { dueBefore, dueAfter, overdue }: WorkItemFilter,
  organizationId: Prisma.Sql,
): Prisma.Sql[] {
  const isOverdue = Prisma.sql`(${dueDay} < date_trunc('day', now(), 'UTC')
    AND ${whereOpen(true, organizationId)})`;
  return [
    ...(dueBefore ? [Prisma.sql`${dueDay} < ${dueBefore}::timestamptz`] : []),
    ...(dueAfter
      ? [Prisma.sql`${dueDay} > ${dueAfter}::timestamptz AND item."dueDate" IS NOT NULL`]
      : []),
    ...(typeof overdue === 'boolean' ? [overdue ? isOverdue : Prisma.sql`NOT ${isOverdue}`] : []),
  ];
}

/** EXISTS lets the planner read the index on a tag's items in sort order. */
function whereTagged(tag: string, organizationId: Prisma.Sql): Prisma.Sql {
  const tagId = isId(tag)
    ? Prisma.sql`${tag}::uuid`
    : Prisma.sql`(SELECT "id" FROM "tags"
        WHERE "organizationId" = ${organizationId} AND "name" = ${tag})`;
  return Prisma.sql`EXISTS (
    SELECT FROM "workItemTags" t
    WHERE t."organizationId" = ${organizationId} AND t."tagId" = ${tagId}
      AND t."workItemId" = item."id")`;
}

/** SQL condition for an `item` whose text contains the words of a search. */
export function whereContains(search: string, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT ${containsWords(Prisma.sql`t."text"`, search)} FROM "workItemTexts" t
    WHERE t."organizationId" = ${organizationId} AND t."workItemId" = item."id")`;
}

/**
 * The `item`s whose texts contain the words of a search, by the search index. OFFSET keeps the
 * planner from reading the items first.
 */
export function itemsThatContain(search: string, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
      SELECT t."workItemId" FROM "workItemTexts" t
      WHERE t."organizationId" = ${organizationId}
        AND ${indexContainsWords(Prisma.sql`t."text"`, search)} OFFSET 0
    ) hit JOIN "workItems" item
      ON item."organizationId" = ${organizationId} AND item."id" = hit."workItemId"`;
}
