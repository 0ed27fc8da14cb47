import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { fieldsWithout, selectShown, selectThese } from '../work-items/select-shown.ts';
import { showWorkItem, type WorkItemRow, workItemSchema } from '../work-items/work-item.ts';

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

type CardRow = WorkItemRow & { hasGeneratedPrompt: boolean; hasDefinitionOfDone: boolean };

type Wanted = { ids: readonly string[]; isSlim: boolean };

/** Items as a board shows them, with the columns of the leaves below those that group others. */
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
