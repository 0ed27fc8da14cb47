import type { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { withNames } from '../../kernel/names-for-ids.ts';
import { id, isId, line, moment, oneOrMore } from '../../kernel/schemas.ts';
import { containsWords, indexContainsWords } from '../../kernel/search-words.ts';
import { idOrColumn } from '../boards/column-naming.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { tagNaming } from '../tags/id-or-tag.ts';
import { byRef, idOrTaskId } from './id-or-task-id.ts';
import { prioritySchema } from './work-item.ts';

/** Filter for work items. All given conditions must match. */
export const workItemFilterFields = {
  search: line().nullish().describe('Words in title, description or taskId.'),
  projectId: idOrProject().nullish().describe('Only items of this project.'),
  boardId: id().nullish().describe('Only items on this board.'),
  boardColumnId: idOrColumn().nullish().describe('Only items in this column.'),
  parentId: idOrTaskId().nullish().describe('Only children of this item.'),
  type: oneOrMore(workItemTypeSchema).nullish().describe('Only items of these types.'),
  priority: oneOrMore(prioritySchema).nullish().describe('Only items of these priorities.'),
  assignee: line()
    .nullish()
    .describe('Only items with this assignee text or this assigned user ID.'),
  tags: oneOrMore(withNames(line(), tagNaming))
    .nullish()
    .describe('Only items with all of these tags, by name or ID.'),
  updatedSince: moment().nullish().describe('Only items updated at or after this time.'),
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

function whereAssigned(assignee: string, organizationId: Prisma.Sql): Prisma.Sql {
  const isNamed = Prisma.sql`item."assignee" = ${assignee}`;
  if (!isId(assignee)) return isNamed;
  return Prisma.sql`(${isNamed} OR EXISTS (
    SELECT FROM "workItemAssignees" a
    WHERE a."organizationId" = ${organizationId} AND a."workItemId" = item."id"
      AND a."userId" = ${assignee}::uuid))`;
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
