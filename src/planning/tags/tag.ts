import { z } from 'zod';
import type { Tag } from '../../db/generated/client.ts';
import { line, moment } from '../../kernel/schemas.ts';

export const DEFAULT_TAG_COLOR = '#6366f1';

export const tagSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    color: z.string().describe('As #rrggbb.'),
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    createdAt: moment(),
  })
  .meta({ id: 'Tag' });

export type ShownTag = z.output<typeof tagSchema>;

/** The same as it comes with what is tagged. */
export type ShownTagOfItem = Omit<ShownTag, 'organizationId' | 'workspaceId'>;

export const tagName = () =>
  line().describe('What it says, 255 characters at most; no other tag may have the same name.');

export const tagColor = () =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #6366f1')
    .nullish()
    .describe('As #rrggbb; null for the usual one.');

/** A row with what the wire adds to it. */
export function showTag(row: Tag): ShownTag {
  return { ...row, workspaceId: row.organizationId };
}
