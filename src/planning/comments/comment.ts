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
    entityType: z.literal('work_item').describe('Type of the commented entity.'),
    entityId: z.string().describe('ID of the work item.'),
    userId: z.string().describe('User ID of the author.'),
    content: z.string().describe('Text of the comment in Markdown.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
    userName: z.string().describe('Name of the author.'),
    userEmail: z
      .string()
      .nullable()
      .describe('Email of the author. Null for other users without the permission `members:read`.'),
    userImage: z.string().nullable().describe('URL of the picture of the author.'),
  })
  .meta({ id: 'Comment', description: 'Comment on a work item.' });

export type ShownComment = z.output<typeof commentSchema>;

export const commentInclude = { user: true } satisfies Prisma.CommentInclude;

export type CommentRow = Comment & { user: Pick<User, 'id' | 'name' | 'email' | 'image'> };

/** Converts a row to its output. */
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

/** The input fields that name a comment to change. */
export const commentTarget = {
  workItemId: idOrTaskId().describe('ID or taskId of the work item.'),
  id: id().describe('ID of the comment.'),
};

export const commentContent = () =>
  visibleText().describe('Markdown, not blank, at most 100,000 characters.');
