import { z } from 'zod';
import type { BoardColumn } from '../../db/generated/client.ts';
import { moment } from '../../kernel/schemas.ts';

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
