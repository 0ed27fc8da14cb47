import { z } from 'zod';
import { id, line, listIndex, longText, moment } from '../../kernel/schemas.ts';
import { idOrTaskId } from './id-or-task-id.ts';
import { metadataSchema, prioritySchema } from './work-item.ts';

const MAX_METADATA = 100_000;

const MAX_DEPTH = 100;

/** PostgreSQL refuses NUL in JSON, half a surrogate pair is no character, and stacks have an end. */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (depth === MAX_DEPTH) return false;
  const parts = Array.isArray(value) ? value : [...Object.keys(value), ...Object.values(value)];
  return parts.every((part) => isStorable(part, depth + 1));
}

/** Free data about an item, 100,000 characters of JSON at most. */
export const metadata = () =>
  metadataSchema
    .refine((value) => isStorable(value), {
      error: `must hold no NUL or broken characters, and be ${MAX_DEPTH} levels deep at most`,
      abort: true,
    })
    .refine((value) => JSON.stringify(value).length <= MAX_METADATA, {
      error: 'must be 100,000 characters of JSON at most',
    });

/** The place of an item in its column, and its place when none is given. */
export const position = (byDefault: 'at the end' | 'at the top') =>
  listIndex()
    .nullish()
    .describe(`The number of items above it in the column; ${byDefault} unless given.`);

export const title = () =>
  line(500).describe('What is to be done, in one line of 500 characters at most.');

/** What can be written besides the title; in an update, absent keeps and null clears. */
export const workItemFields = {
  description: longText().nullish().describe('Markdown, 100,000 characters at most.'),
  priority: prioritySchema.optional().describe('How urgent it is; medium unless given.'),
  assignee: line().nullish().describe('Who does it, as free text.'),
  startDate: moment().nullish().describe('When work starts.'),
  dueDate: moment().nullish().describe('When it should be done.'),
  estimatedHours: z.int().min(0).max(1_000_000).nullish().describe('Expected effort in hours.'),
  metadata: metadata().optional().describe('Free data; what is there under other names stays.'),
  tagIds: z.array(id()).max(100).optional().describe('Its tags, instead of those it has.'),
  requestedByUserId: id().nullish().describe('The member who asked for it.'),
  codingAgent: z
    .enum(['codex', 'claude-code', 'opencode'])
    .meta({ id: 'CodingAgent', description: 'An agent that writes code. Values may be added.' })
    .nullish()
    .describe('The agent that works on it.'),
  aiModel: line().nullish().describe('The model that works on it.'),
  parentId: idOrTaskId().nullish().describe('The item it is below; a taskId does as well.'),
  projectId: id().nullish().describe('The project it belongs to.'),
};
