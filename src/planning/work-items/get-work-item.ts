import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { type Ancestor, selectAncestors } from './find-ancestors.ts';
import { idOrTaskId, whereRef } from './id-or-task-id.ts';
import type { LeafColumn } from './leaf-columns.ts';
import { allFields, selectShown } from './select-shown.ts';
import { relativeSchema, showWorkItem, type WorkItemRow, workItemSchema } from './work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

const childrenSummarySchema = z
  .object({
    totalLeafCount: z.int().describe('Number of leaves.'),
    doneCount: z.int().describe('Number of leaves in done columns.'),
    progressPercent: z.int().describe('Share of done leaves, 0 to 100. 0 without leaves.'),
    countPerColumn: z.record(z.string(), z.int()).describe('Number of leaves by column ID.'),
    leafIdsByColumn: z
      .record(z.string(), z.array(z.string()))
      .describe('IDs of the leaves by column ID.'),
  })
  .meta({ id: 'ChildrenSummary', description: 'Progress of the leaves of a group.' });

export const getWorkItem = defineOperation({
  name: 'getWorkItem',
  summary: 'Read one work item with its ancestors and the progress of its tasks.',
  permission: 'work-items:read',
  input: z.object({ id: idOrTaskId().describe('ID or taskId.') }),
  output: workItemSchema
    .extend({
      ancestors: z.array(relativeSchema).describe('Items above it, the parent first.'),
      childrenSummary: childrenSummarySchema
        .nullable()
        .describe('Progress of its leaves. Null for tasks and ideas.'),
    })
    .meta({ id: 'WorkItemDetail', description: 'Work item with its ancestors and progress.' }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle({ caller, db, fail }, { id }) {
    const [row] = await db.$json<WorkItemRow & { ancestors: Ancestor[] }>((organizationId) =>
      selectShown({
        organizationId,
        ids: Prisma.sql`SELECT "id" FROM "workItems"
          WHERE "organizationId" = ${organizationId} AND ${whereRef(id)} AND "archivedAt" IS NULL`,
        fields: Prisma.sql`${allFields}, ${selectAncestors} AS "ancestors"`,
      }),
    );
    if (!row) throw fail(workItemFailures.notFound(id));
    const { ancestors, ...item } = row;
    return {
      ...showWorkItem(caller, item),
      ancestors,
      childrenSummary: row.leafColumns && summarize(row.leafColumns),
    };
  },
});

function summarize(columns: readonly LeafColumn[]): z.output<typeof childrenSummarySchema> {
  const count = (some: readonly LeafColumn[]) =>
    some.reduce((sum, { leafIds }) => sum + leafIds.length, 0);
  const totalLeafCount = count(columns);
  const doneCount = count(columns.filter(({ isDone }) => isDone));
  return {
    totalLeafCount,
    doneCount,
    progressPercent: totalLeafCount === 0 ? 0 : Math.round((doneCount / totalLeafCount) * 100),
    countPerColumn: Object.fromEntries(columns.map(({ id, leafIds }) => [id, leafIds.length])),
    leafIdsByColumn: Object.fromEntries(columns.map(({ id, leafIds }) => [id, leafIds])),
  };
}
