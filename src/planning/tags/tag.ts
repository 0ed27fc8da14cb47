import { z } from 'zod';
import type { Tag } from '../../db/generated/client.ts';
import { line, moment } from '../../kernel/schemas.ts';

export const DEFAULT_TAG_COLOR = '#6366f1';

export const tagSchema = z
  .object({
    id: z.string(),
    name: z.string().describe('Unique in the organization.'),
    color: z.string().describe('Hexadecimal RGB color, such as #6366f1.'),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    createdAt: moment().describe('Creation time.'),
  })
  .meta({ id: 'Tag', description: 'Label for the work items of an organization.' });

export type ShownTag = z.output<typeof tagSchema>;

/** A tag in the output of a work item. */
export type ShownTagOfItem = Omit<ShownTag, 'organizationId' | 'workspaceId'>;

export const tagName = () => line().describe('Unique in the organization, at most 255 characters.');

/** Converts a row to its output. */
export function showTag(row: Tag): ShownTag {
  return { ...row, workspaceId: row.organizationId };
}
