import { z } from 'zod';
import type { Board, BoardColumn, Prisma } from '../../db/generated/client.ts';
import { line, longText, moment } from '../../kernel/schemas.ts';
import { type WorkItemType, workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { boardColumnSchema, type ColumnTotals, showBoardColumn } from './board-column.ts';

const areas = ['development', 'sales', 'marketing', 'support', 'general'] as const;

export const boardAreaSchema = z
  .enum(areas)
  .meta({ id: 'BoardArea', description: 'The kind of work a board is for. Values may be added.' });

export type BoardArea = z.output<typeof boardAreaSchema>;

/** The names that older clients use. */
const aliases = {
  desarrollo: 'development',
  ventas: 'sales',
  prospeccion: 'sales',
  soporte: 'support',
} as const satisfies Record<string, BoardArea>;

type Alias = keyof typeof aliases;

/** An area, or an older name of one. */
export const boardAreaNameSchema = z.enum([...areas, ...(Object.keys(aliases) as Alias[])]).meta({
  id: 'BoardAreaName',
  description: 'An area, or the Spanish name that older clients use for it.',
});

export function toBoardArea(name: z.output<typeof boardAreaNameSchema>): BoardArea {
  return name in aliases ? aliases[name as Alias] : (name as BoardArea);
}

export const boardSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    projectId: z.string().nullable().describe('Null when it is for all projects.'),
    name: z.string(),
    description: z.string().nullable(),
    area: boardAreaSchema,
    isDefault: z.boolean().describe('Whether ideas without a board go here.'),
    allowedTypes: z.array(workItemTypeSchema).nullable().describe('Null for all types.'),
    columns: z.array(boardColumnSchema).describe('From the left.'),
    totalItems: z.int().describe('How many work items it has, archived ones not counted.'),
    createdAt: moment(),
    updatedAt: moment(),
  })
  .meta({ id: 'Board' });

export type ShownBoard = z.output<typeof boardSchema>;

/** What can be written besides name and area; in an update, absent keeps and null clears. */
export const boardFields = {
  description: longText().nullish().describe('Markdown, 100,000 characters at most.'),
  isDefault: z
    .boolean()
    .optional()
    .describe('Whether ideas without a board go here; makes the present default an ordinary one.'),
  allowedTypes: z
    .array(workItemTypeSchema)
    .max(5)
    .nullish()
    .describe('Which types its items may have; null for all.'),
};

export const boardName = () => line().describe('What it is called.');

export const boardInclude = {
  columns: { orderBy: [{ order: 'asc' as const }, { id: 'asc' as const }] },
} satisfies Prisma.BoardInclude;

export type BoardRow = Board & { columns: BoardColumn[] };

/** How many items boards and their columns have. */
export type BoardTotals = { boards: ReadonlyMap<string, number>; columns: ColumnTotals };

/** A row with what the wire adds to it. */
export function showBoard({ columns, ...row }: BoardRow, totals: BoardTotals): ShownBoard {
  return {
    ...row,
    workspaceId: row.organizationId,
    allowedTypes: row.allowedTypes.length > 0 ? row.allowedTypes : null,
    columns: columns.map((column) => showBoardColumn(column, totals.columns)),
    totalItems: totals.boards.get(row.id) ?? 0,
  };
}

/** A board without a list of types allows all of them. */
export function allowsType(
  { allowedTypes }: { allowedTypes: readonly string[] },
  type: WorkItemType,
): boolean {
  return allowedTypes.length === 0 || allowedTypes.includes(type);
}
