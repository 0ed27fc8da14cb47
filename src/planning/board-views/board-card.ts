import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { fieldsWithout, selectShown, selectThese } from '../work-items/select-shown.ts';
import { showWorkItem, type WorkItemRow, workItemSchema } from '../work-items/work-item.ts';

const PREVIEW = 200;

export const boardCardSchema = workItemSchema
  .extend({
    description: z.string().nullable().describe('First 200 characters. Null in the view `board`.'),
    isVirtualColumn: z
      .boolean()
      .describe('Whether it is a group, shown in the column of its least advanced leaf.'),
    descriptionPreview: z
      .string()
      .nullish()
      .describe('First 200 characters of the description. Only in the view `board`.'),
    hasGeneratedPrompt: z
      .boolean()
      .optional()
      .describe('Whether metadata.generatedPrompt is set. Only in the view `board`.'),
    hasDefinitionOfDone: z
      .boolean()
      .optional()
      .describe('Whether metadata.definitionOfDone is set. Only in the view `board`.'),
  })
  .meta({ id: 'BoardCard', description: 'Work item on a board.' });

export type BoardCard = z.output<typeof boardCardSchema>;

type CardRow = WorkItemRow & { hasGeneratedPrompt: boolean; hasDefinitionOfDone: boolean };

type Wanted = { ids: readonly string[]; isSlim: boolean };

/** Loads items as cards; groups with the columns of their leaves. */
export async function loadCards({ caller, db }: OperationContext, { ids, isSlim }: Wanted) {
  const left = isSlim ? ['generatedPrompt', 'definitionOfDone'] : [];
  const fields = Prisma.sql`${fieldsWithout('description', 'metadata')},
    left(item."description", ${PREVIEW}::int) AS "description",
    item."metadata" - ${left}::text[] AS "metadata",
    coalesce(item."metadata" ->> 'generatedPrompt', '') <> '' AS "hasGeneratedPrompt",
    coalesce(item."metadata" ->> 'definitionOfDone', '') <> '' AS "hasDefinitionOfDone"`;
  const rows = await db.$json<CardRow>((organizationId) =>
    selectShown({ organizationId, ids: selectThese(ids), fields }),
  );
  return rows.map(({ hasGeneratedPrompt, hasDefinitionOfDone, ...row }) => {
    const item = showWorkItem(caller, row);
    const { description } = item;
    const slim = { hasGeneratedPrompt, hasDefinitionOfDone, descriptionPreview: description };
    const card: BoardCard = {
      ...item,
      isVirtualColumn: !isLeafType(item.type),
      ...(isSlim && { ...slim, description: null }),
    };
    return { card, columns: row.leafColumns ?? [] };
  });
}
