import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { id, line, moment, oneOrMore } from '../schemas.ts';
import { prioritySchema } from './work-item.ts';
import { byRef, workItemRef } from './work-item-ref.ts';
import { workItemTypeSchema } from './work-item-type.ts';

/** By what work items are chosen; all that is given must hold. */
export const workItemFilterFields = {
  search: line()
    .nullish()
    .describe('Text in the title, the description or the taskId, in any case.'),
  projectId: id().nullish().describe('Only items of this project.'),
  boardId: id().nullish().describe('Only items on this board.'),
  boardColumnId: id().nullish().describe('Only items in this column.'),
  parentId: workItemRef().nullish().describe('Only items directly below this one.'),
  type: oneOrMore(workItemTypeSchema).nullish().describe('Only items of these types.'),
  priority: oneOrMore(prioritySchema).nullish().describe('Only items this urgent.'),
  assignee: line()
    .nullish()
    .describe('Only items assigned to this text, or to the member with this user id.'),
  tags: oneOrMore(line())
    .nullish()
    .describe('Only items that have all of these tags, by name or id.'),
  updatedSince: moment().nullish().describe('Only items changed at this moment or later.'),
};

export type WorkItemFilter = z.output<z.ZodObject<typeof workItemFilterFields>>;

const isUuid = (text: string) => z.uuid().safeParse(text).success;

/** The conditions of a filter. */
export function whereMatches(filter: WorkItemFilter): Prisma.WorkItemWhereInput[] {
  const { search, projectId, boardId, boardColumnId, parentId } = filter;
  const { type, priority, assignee, tags, updatedSince } = filter;
  return [
    { archivedAt: null },
    ...(projectId ? [{ projectId }] : []),
    ...(boardId ? [{ boardId }] : []),
    ...(boardColumnId ? [{ boardColumnId }] : []),
    ...(parentId ? [whereBelow(parentId)] : []),
    ...(type ? [{ type: { in: type } }] : []),
    ...(priority ? [{ priority: { in: priority } }] : []),
    ...(updatedSince ? [{ updatedAt: { gte: updatedSince } }] : []),
    ...(assignee ? [whereAssigned(assignee)] : []),
    ...(tags ?? []).map(whereTagged),
    ...(search ? [whereContains(search)] : []),
  ];
}

function whereBelow(ref: string): Prisma.WorkItemWhereInput {
  const parent = byRef(ref);
  return 'id' in parent ? { parentId: parent.id } : { parent };
}

function whereAssigned(assignee: string): Prisma.WorkItemWhereInput {
  if (!isUuid(assignee)) return { assignee };
  return { OR: [{ assignee }, { assignees: { some: { userId: assignee } } }] };
}

function whereTagged(tag: string): Prisma.WorkItemWhereInput {
  return { tags: { some: isUuid(tag) ? { tagId: tag } : { tag: { name: tag } } } };
}

function whereContains(search: string): Prisma.WorkItemWhereInput {
  // Prisma hands the text to LIKE as it is.
  const contains = search.replaceAll(/[\\%_]/g, '\\$&');
  const condition = { contains, mode: 'insensitive' as const };
  return { OR: [{ title: condition }, { description: condition }, { taskId: condition }] };
}
