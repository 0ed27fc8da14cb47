import { z } from 'zod';
import { idOrMember } from '../../identity/people/id-or-member.ts';
import { forOlderClients } from '../../kernel/older-clients.ts';
import { day, line, listIndex, longText } from '../../kernel/schemas.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { idOrTag } from '../tags/id-or-tag.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { codingAgentSchema, metadataSchema, prioritySchema } from './work-item.ts';

const MAX_METADATA = 100_000;

const MAX_DEPTH = 100;

/** PostgreSQL rejects NUL and lone surrogates in JSON; the depth limit prevents a stack overflow. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth === MAX_DEPTH) return false;
  const parts = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)];
  return parts.every((part) => isStorable(part, depth + 1));
}

/** Custom data, at most 100,000 characters of JSON. */
export const metadata = () =>
  metadataSchema
    .refine((value) => isStorable(value), {
      error: `must be at most ${MAX_DEPTH} levels deep, without NUL or lone surrogates`,
      abort: true,
    })
    .refine((value) => JSON.stringify(value).length <= MAX_METADATA, {
      error: 'must be at most 100,000 characters of JSON',
    });

/** The index of an item in its column. */
export const position = (byDefault: 'at the end' | 'at the top') =>
  listIndex().nullish().describe(`Items above it in the column; default: ${byDefault}.`);

export const title = () => line(500).describe('One line, up to 500 characters.');

/** The first and the last planned day. */
export const PLANNED_DAYS = ['startDate', 'dueDate'] as const;

/** Writable fields besides the title. An update keeps omitted fields; null clears. */
export const workItemFields = {
  description: longText().nullish().describe('Markdown, up to 100,000 characters.'),
  priority: prioritySchema.optional().describe('Default: medium.'),
  assignee: forOlderClients(line().nullish().describe('Responsible person, as free text.')),
  startDate: day().nullish().describe('Planned first day.'),
  dueDate: day().nullish().describe('Last day.'),
  estimatedHours: z.number().min(0).max(1_000_000).nullish().describe('Estimated effort.'),
  metadata: metadata().optional().describe('Custom data.'),
  tagIds: z.array(idOrTag()).max(100).optional().describe('Tags, by ID or name.'),
  requestedByUserId: idOrMember().nullish().describe('Requesting member: user ID, email or name.'),
  codingAgent: codingAgentSchema.nullish().describe('Coding agent of the item.'),
  aiModel: line().nullish().describe('AI model of the item.'),
  parentId: idOrTaskId().nullish().describe('Parent: ID or taskId.'),
  projectId: idOrProject().nullish(),
};
