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
    content: z.string().describe('What it said before, in Markdown.'),
    editedAt: moment().describe('When something else took its place.'),
    editedByUserId: z.string(),
    editedBy: personWithImageSchema,
  })
  .meta({ id: 'CommentVersion' });

export type ShownCommentVersion = z.output<typeof commentVersionSchema>;

export const commentVersionInclude = {
  editedBy: true,
} satisfies Prisma.CommentVersionInclude;

type Row = Prisma.CommentVersionGetPayload<{ include: typeof commentVersionInclude }>;

/** A former text of a comment as the wire shows it. */
export function showCommentVersion(caller: Caller, row: Row): ShownCommentVersion {
  const { organizationId, editedBy, ...version } = row;
  return { ...version, entityType: 'work_item', editedBy: showPersonWithImage(caller, editedBy) };
}
