import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { withNames } from '../../kernel/names-for-ids.ts';
import { day, id, line, moment, oneOrMore } from '../../kernel/schemas.ts';
import { searchLine } from '../../kernel/search-words.ts';
import { idOrColumn } from '../boards/column-naming.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { tagNaming } from '../tags/id-or-tag.ts';
import { assigneeNaming } from './assignee-naming.ts';
import { byRef, idOrTaskId } from './id-or-task-id.ts';
import { prioritySchema } from './work-item.ts';
import { workItemStageSchema } from './work-item-stage.ts';

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
  isOpen: z.boolean().nullish().describe('Not done; false: done.'),
  isBlocked: z.boolean().nullish().describe('Blocked by an open item; false: others.'),
  dueBefore: day().nullish().describe('Due before this day.'),
  dueAfter: day().nullish().describe('Due after this day.'),
  isOverdue: z.boolean().nullish().describe('Open and due before today (UTC); false: others.'),
  updatedSince: moment().nullish().describe('Updated at or after this time.'),
};

export type WorkItemFilter = z.output<z.ZodObject<typeof workItemFilterFields>>;

/** SQL condition for the unarchived `item`s of a filter, without its criteria. */
export function whereMatches(filter: WorkItemFilter, organizationId: Prisma.Sql): Prisma.Sql {
  const { projectId, boardId, boardColumnId, parentId } = filter;
  const { type, priority } = filter;
  const conditions = [
    Prisma.sql`item."organizationId" = ${organizationId} AND item."archivedAt" IS NULL`,
    ...(projectId ? [Prisma.sql`item."projectId" = ${projectId}::uuid`] : []),
    ...(boardId ? [Prisma.sql`item."boardId" = ${boardId}::uuid`] : []),
    ...(boardColumnId ? [Prisma.sql`item."boardColumnId" = ${boardColumnId}::uuid`] : []),
    ...(parentId ? [whereBelow(parentId, organizationId)] : []),
    ...(type ? [Prisma.sql`item."type" = ANY(${type}::"WorkItemType"[])`] : []),
    ...(priority ? [Prisma.sql`item."priority" = ANY(${priority}::"Priority"[])`] : []),
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
