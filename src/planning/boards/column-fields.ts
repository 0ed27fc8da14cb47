import { z } from 'zod';
import { id, line } from '../../kernel/schemas.ts';
import { columnRoleSchema } from './board-column.ts';

export const MAX_COLUMNS = 50;

const MAX_ORDER = 1_000_000;

export const columnName = () => line(255, 'Name is required').describe('What it is called.');

/** What can be written besides the name. */
export const columnFields = {
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #6366f1')
    .optional()
    .describe('As #rrggbb.'),
  order: z
    .int()
    .min(0)
    .max(MAX_ORDER)
    .optional()
    .describe('How many columns are left of it, those to its right move on.'),
  isDone: z
    .boolean()
    .optional()
    .describe('Whether what is in it counts as done; always so with the role done.'),
  role: columnRoleSchema.optional().describe('What it is for; other unless given.'),
};

/** The board of a column that is named by its own id. */
export const boardOfColumn = () =>
  id().nullish().describe('The board it is on, to make sure that it is that one.');

/** What is in a column with the role done is done, whatever is said. */
export function impliedIsDone<Fields extends { role?: string; isDone?: boolean }>(fields: Fields) {
  return fields.role === 'done' ? { ...fields, isDone: true } : fields;
}
