import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { ServiceContext } from '../context.ts';
import { type LeafColumn, loadLeafColumns } from '../work-items/leaf-columns.ts';
import { showWorkItem, workItemInclude, workItemSchema } from '../work-items/work-item.ts';
import { isLeafType } from '../work-items/work-item-type.ts';

const PREVIEW = 200;

export const boardCardSchema = workItemSchema
  .extend({
    description: z.string().nullable().describe('The first 200 characters; null on cards.'),
    isVirtualColumn: z
      .boolean()
      .describe('Whether it groups others and only shows where the least advanced of them is.'),
    descriptionPreview: z.string().nullish().describe('The first 200 characters; on cards only.'),
    hasGeneratedPrompt: z.boolean().optional().describe('On cards only.'),
    hasDefinitionOfDone: z.boolean().optional().describe('On cards only.'),
  })
  .meta({ id: 'BoardCard' });

export type BoardCard = z.output<typeof boardCardSchema>;

type Texts = {
  id: string;
  preview: string | null;
  metadata: Record<string, unknown>;
  hasGeneratedPrompt: boolean;
  hasDefinitionOfDone: boolean;
};

type Wanted = { ids: readonly string[]; isSlim: boolean };

/** Items as a board shows them, with the columns of the leaves below those that group others. */
export async function loadCards(context: ServiceContext, { ids, isSlim }: Wanted) {
  const { caller, db } = context;
  const [rows, texts] = await Promise.all([
    db.workItem.findMany({
      where: { id: { in: [...ids] } },
      include: workItemInclude,
      omit: { description: true, metadata: true },
      relationLoadStrategy: 'join',
    }),
    loadTexts(context, { ids, isSlim }),
  ]);
  const groups = rows.filter(({ type }) => !isLeafType(type)).map(({ id }) => id);
  const leafColumns = await loadLeafColumns(db, groups);
  return rows.flatMap((row) => {
    const text = texts.get(row.id);
    const columns: readonly LeafColumn[] = leafColumns.get(row.id) ?? [];
    if (!text) return [];
    const { preview, metadata } = text;
    const item = showWorkItem(
      caller,
      { ...row, description: isSlim ? null : preview, metadata: metadata as Prisma.JsonObject },
      columns,
    );
    const slim = isSlim && {
      descriptionPreview: preview,
      hasGeneratedPrompt: text.hasGeneratedPrompt,
      hasDefinitionOfDone: text.hasDefinitionOfDone,
    };
    const card: BoardCard = { ...item, isVirtualColumn: !isLeafType(row.type), ...slim };
    return [{ card, columns }];
  });
}

/** What is long of each item, cut where it is read. */
async function loadTexts(
  { db }: ServiceContext,
  { ids, isSlim }: Wanted,
): Promise<ReadonlyMap<string, Texts>> {
  const left = isSlim ? ['generatedPrompt', 'definitionOfDone'] : [];
  const rows = await db.$rows<Texts>(
    (organizationId) => Prisma.sql`
      SELECT "id"::text, left("description", ${PREVIEW}::int) AS preview,
        "metadata" - ${left}::text[] AS metadata,
        coalesce("metadata" ->> 'generatedPrompt', '') <> '' AS "hasGeneratedPrompt",
        coalesce("metadata" ->> 'definitionOfDone', '') <> '' AS "hasDefinitionOfDone"
      FROM "workItems"
      WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
