import { z } from 'zod';
import type { Board, BoardColumn, Prisma } from '../../db/generated/client.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { forOlderClients } from '../../kernel/older-clients.ts';
import { line, longText, moment } from '../../kernel/schemas.ts';
import { type WorkItemType, workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { boardColumnSchema, type ColumnTotals, showBoardColumn } from './board-column.ts';

export const boardAreaSchema = describedEnum({
  id: 'BoardArea',
  description: 'Kind of work on a board. Values may be added.',
  values: {
    development: 'Building and running software.',
    sales: 'Finding and winning customers.',
    marketing: 'Publications, events and campaigns.',
    support: 'Help for customers.',
    general: 'Any other work.',
  },
});

export type BoardArea = z.output<typeof boardAreaSchema>;

/** Spanish names in older clients. */
const aliases = {
  desarrollo: 'development',
  ventas: 'sales',
  prospeccion: 'sales',
  soporte: 'support',
} as const satisfies Record<string, BoardArea>;

type Alias = keyof typeof aliases;

/** An area or one of its aliases. */
export const boardAreaNameSchema = forOlderClients(
  z.enum([...boardAreaSchema.options, ...(Object.keys(aliases) as Alias[])]).meta({
    id: 'BoardAreaName',
    description: 'Area of a board, or its Spanish name for older clients.',
  }),
  boardAreaSchema,
);

export function toBoardArea(name: z.output<typeof boardAreaNameSchema>): BoardArea {
  return name in aliases ? aliases[name as Alias] : (name as BoardArea);
}

export const boardSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    projectId: z.string().nullable().describe('ID of its project. Null for all projects.'),
    name: z.string().describe('Board name, at most 255 characters.'),
    description: z.string().nullable().describe('Markdown.'),
    area: boardAreaSchema.describe('Kind of work.'),
    isDefault: z.boolean().describe('Whether ideas without a board go to this board.'),
    allowedTypes: z
      .array(workItemTypeSchema)
      .nullable()
      .describe('Allowed types of its work items. Null for all types.'),
    columns: z.array(boardColumnSchema).describe('Columns from the left, at most 50.'),
    workItemCount: z.int().describe('Number of work items on the board, without archived ones.'),
    totalItems: z.int().describe('Former name of workItemCount.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
  })
  .meta({ id: 'Board', description: 'Board of one project or of all projects, with its columns.' });

export type ShownBoard = z.output<typeof boardSchema>;

/** The writable fields besides name and area. An update keeps omitted fields; null clears them. */
export const boardFields = {
  description: longText().nullish().describe('Markdown, up to 100,000 characters.'),
  isDefault: z
    .boolean()
    .optional()
    .describe('Whether ideas without a board go to this board. True replaces the default board.'),
  allowedTypes: z
    .array(workItemTypeSchema)
    .max(5)
    .nullish()
    .describe('Allowed types of its work items. Null for all types.'),
};

export const boardName = () => line().describe('Board name, at most 255 characters.');

export const boardInclude = {
  columns: { orderBy: [{ order: 'asc' as const }, { id: 'asc' as const }] },
} satisfies Prisma.BoardInclude;

export type BoardRow = Board & { columns: BoardColumn[] };

/** Numbers of unarchived work items by board ID and by column ID. */
export type BoardTotals = { boards: ReadonlyMap<string, number>; columns: ColumnTotals };

/** Converts a row to its output. */
export function showBoard({ columns, ...row }: BoardRow, totals: BoardTotals): ShownBoard {
  const workItemCount = totals.boards.get(row.id) ?? 0;
  return {
    ...row,
    workspaceId: row.organizationId,
    allowedTypes: row.allowedTypes.length > 0 ? row.allowedTypes : null,
    columns: columns.map((column) => showBoardColumn(column, totals.columns)),
    workItemCount,
    totalItems: workItemCount,
  };
}

/** An empty list allows all types. */
export function allowsType(
  { allowedTypes }: { allowedTypes: readonly string[] },
  type: WorkItemType,
): boolean {
  return allowedTypes.length === 0 || allowedTypes.includes(type);
}
