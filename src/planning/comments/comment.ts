import { z } from 'zod';
import type { Comment, Prisma, User } from '../../db/generated/client.ts';
import { showPerson } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { id, moment, visibleText } from '../../kernel/schemas.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';

export const commentSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    entityType: z.literal('work_item').describe('What it is a comment on.'),
    entityId: z.string().describe('The id of the work item.'),
    userId: z.string().describe('Who wrote it.'),
    content: z.string().describe('Markdown.'),
    createdAt: moment(),
    updatedAt: moment(),
    userName: z.string(),
    userEmail: z
      .string()
      .nullable()
      .describe('Null unless it is your own or the key may `members:read`.'),
    userImage: z.string().nullable().describe('The address of a picture.'),
  })
  .meta({ id: 'Comment' });

export type ShownComment = z.output<typeof commentSchema>;

export const commentInclude = { user: true } satisfies Prisma.CommentInclude;

export type CommentRow = Comment & { user: Pick<User, 'id' | 'name' | 'email' | 'image'> };

/** A comment as the wire shows it. */
export function showComment(caller: Caller, row: CommentRow): ShownComment {
  const { name, email } = showPerson(caller, row.user);
  return {
    id: row.id,
    organizationId: row.organizationId,
    entityType: 'work_item',
    entityId: row.workItemId,
    userId: row.userId,
    content: row.content,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    userName: name,
    userEmail: email,
    userImage: row.user.image,
  };
}

/** Which comment is meant. */
export const commentPlace = {
  workItemId: idOrTaskId().describe('The id or taskId of the work item it is on.'),
  commentId: id().describe('The comment.'),
};

export const commentContent = () =>
  visibleText().describe('Markdown, not blank, 100,000 characters at most.');
