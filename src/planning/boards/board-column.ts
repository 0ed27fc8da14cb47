import { z } from 'zod';
import type { BoardColumn } from '../../db/generated/client.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { color, id, line, listIndex, moment } from '../../kernel/schemas.ts';

export const columnRoleSchema = describedEnum({
  id: 'ColumnRole',
  description: 'Stage of work of a column. Values may be added.',
  values: {
    backlog: 'Collected, not planned.',
    todo: 'Planned, not started.',
    in_progress: 'In work.',
    review: 'Under review.',
    testing: 'Under test.',
    needs_fix: 'Sent back for corrections.',
    validating: 'Under validation.',
    release: 'Ready for release.',
    to_document: 'To be documented.',
    done: 'Finished.',
    other: 'Another stage. Counts as not started.',
  },
});

export type ColumnRole = z.output<typeof columnRoleSchema>;

export const boardColumnSchema = z
  .object({
    id: z.string(),
    boardId: z.string(),
    name: z.string().describe('Column name, at most 255 characters.'),
    color: z.string().describe('Hexadecimal RGB color, such as #6366f1.'),
    order: z.int().describe('Position on the board from the left, starting at 0.'),
    role: columnRoleSchema.describe('Stage of work.'),
    isDone: z.boolean().describe('Whether work items in the column are done.'),
    workItemCount: z.int().describe('Number of work items in the column, without archived ones.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
  })
  .meta({ id: 'BoardColumn', description: 'Column of a board. It holds tasks and ideas.' });

export type ShownBoardColumn = z.output<typeof boardColumnSchema>;

/** Number of unarchived work items by column ID. */
export type ColumnTotals = ReadonlyMap<string, number>;

/** Converts a row to its output. */
export function showBoardColumn(row: BoardColumn, totals: ColumnTotals): ShownBoardColumn {
  const { topPosition, bottomPosition, organizationId, ...column } = row;
  return { ...column, workItemCount: totals.get(row.id) ?? 0 };
}

export const MAX_COLUMNS = 50;

export const columnName = () =>
  line(255, 'Name is required').describe('Column name, at most 255 characters.');

/** The writable fields besides the name. */
export const columnFields = {
  color: color().optional().describe('Hexadecimal RGB color.'),
  order: listIndex()
    .optional()
    .describe('Number of columns to its left. The columns to its right move one place.'),
  isDone: z
    .boolean()
    .optional()
    .describe('Whether work items in the column are done. Always true for the role `done`.'),
  role: columnRoleSchema.optional().describe('Stage of work. Default: `other`.'),
};

/** The optional board ID beside a column ID, as a check. */
export const boardOfColumn = () =>
  id().nullish().describe('ID of its board. The operation fails if the column is on another one.');

/** Sets `isDone` for the role `done`, whatever the input says. */
export function impliedIsDone<Fields extends { role?: string; isDone?: boolean }>(fields: Fields) {
  return fields.role === 'done' ? { ...fields, isDone: true } : fields;
}
