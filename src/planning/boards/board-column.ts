import { z } from 'zod';
import type { BoardColumn } from '../../db/generated/client.ts';
import { id, line, listIndex, moment } from '../../kernel/schemas.ts';

export const columnRoleSchema = z
  .enum([
    'backlog',
    'todo',
    'in_progress',
    'review',
    'testing',
    'needs_fix',
    'validating',
    'release',
    'to_document',
    'done',
    'other',
  ])
  .meta({ id: 'ColumnRole', description: 'What a column is for. Values may be added.' });

export type ColumnRole = z.output<typeof columnRoleSchema>;

export const boardColumnSchema = z
  .object({
    id: z.string(),
    boardId: z.string(),
    name: z.string(),
    color: z.string().describe('As #rrggbb.'),
    order: z.int().describe('Its place on the board, from the left.'),
    role: columnRoleSchema,
    isDone: z.boolean().describe('Whether what is in it counts as done.'),
    workItemCount: z.int().describe('How many items are in it.'),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .meta({ id: 'BoardColumn' });

export type ShownBoardColumn = z.output<typeof boardColumnSchema>;

/** How many items are in each column, by its id. */
export type ColumnTotals = ReadonlyMap<string, number>;

/** A row with what the wire adds to it. */
export function showBoardColumn(row: BoardColumn, totals: ColumnTotals): ShownBoardColumn {
  const { topPosition, bottomPosition, organizationId, ...column } = row;
  return { ...column, workItemCount: totals.get(row.id) ?? 0 };
}

export const MAX_COLUMNS = 50;

export const columnName = () => line(255, 'Name is required').describe('What it is called.');

/** What can be written besides the name. */
export const columnFields = {
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a color such as #6366f1')
    .optional()
    .describe('As #rrggbb.'),
  order: listIndex()
    .optional()
    .describe('The number of columns to its left; the columns to its right move on.'),
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
