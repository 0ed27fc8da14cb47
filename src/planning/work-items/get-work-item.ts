import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { childrenSummarySchema, summarizeChildren } from './children-summary.ts';
import { type Ancestor, selectAncestors } from './find-ancestors.ts';
import { idOrTaskId, whereRef } from './id-or-task-id.ts';
import { allFields, selectShown } from './select-shown.ts';
import { relativeSchema, showWorkItem, type WorkItemRow, workItemSchema } from './work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

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
      childrenSummary: row.leafColumns && summarizeChildren(row.leafColumns),
    };
  },
});
