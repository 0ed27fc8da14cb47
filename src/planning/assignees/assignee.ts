import type { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { idOrMember } from '../../identity/people/id-or-member.ts';
import { showPersonWithImage } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import type { assigneeSchema } from '../work-items/work-item.ts';

export const assigneeInclude = {
  member: { select: { user: true } },
} satisfies Prisma.WorkItemAssigneeInclude;

type Row = Prisma.WorkItemAssigneeGetPayload<{ include: typeof assigneeInclude }>;

/** Converts a row to its output. */
export function showAssignee(caller: Caller, row: Row): z.output<typeof assigneeSchema> {
  const { member, ...assignee } = row;
  return { ...assignee, user: showPersonWithImage(caller, member.user) };
}

/** Input fields that identify an assignee. */
export const assigneePlace = {
  workItemId: idOrTaskId().describe('ID or taskId.'),
  userId: idOrMember(),
};
