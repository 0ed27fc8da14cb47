import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { personWithImageSchema, showPersonWithImage } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';

export const commentVersionSchema = z
  .object({
    id: z.string(),
    commentId: z.string(),
    entityType: z.literal('work_item'),
    content: z.string().describe('Replaced text in Markdown.'),
    editedAt: moment().describe('Time of the replacement.'),
    editedByUserId: z.string(),
    editedBy: personWithImageSchema.describe('User who replaced the text.'),
  })
  .meta({ id: 'CommentVersion', description: 'Earlier text of an updated comment.' });

export type ShownCommentVersion = z.output<typeof commentVersionSchema>;

export const commentVersionInclude = {
  editedBy: true,
} satisfies Prisma.CommentVersionInclude;

type Row = Prisma.CommentVersionGetPayload<{ include: typeof commentVersionInclude }>;

/** Converts a row to its output. */
export function showCommentVersion(caller: Caller, row: Row): ShownCommentVersion {
  const { organizationId, editedBy, ...version } = row;
  return { ...version, entityType: 'work_item', editedBy: showPersonWithImage(caller, editedBy) };
}
