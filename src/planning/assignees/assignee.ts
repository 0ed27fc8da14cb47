import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { showPersonWithImage } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { id } from '../../kernel/schemas.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import type { assigneeSchema } from '../work-items/work-item.ts';

export const assigneeInclude = {
  member: { select: { user: true } },
} satisfies Prisma.WorkItemAssigneeInclude;

type Row = Prisma.WorkItemAssigneeGetPayload<{ include: typeof assigneeInclude }>;

/** Somebody who works on an item as the wire shows them. */
export function showAssignee(caller: Caller, row: Row): z.output<typeof assigneeSchema> {
  const { member, ...assignee } = row;
  return { ...assignee, user: showPersonWithImage(caller, member.user) };
}

/** Which assignee is meant. */
export const assigneePlace = {
  workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
  userId: id().describe('The user id of the member.'),
};
