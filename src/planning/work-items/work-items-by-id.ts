import { Prisma } from '../../db/generated/client.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { loadWorkItemsPartly } from './load-work-items.ts';
import type { PartlyShownWorkItem, WorkItemPart } from './work-item.ts';

/** Unarchived work items by ID, with the selected parts. */
export const workItemsById = defineRelation<
  { parts: readonly WorkItemPart[] },
  PartlyShownWorkItem
>({
  permission: 'work-items:read',
  async loadMany(context, ids, { parts }) {
    const items = await loadWorkItemsPartly(
      context,
      (organizationId) => Prisma.sql`
        SELECT "id" FROM "workItems" WHERE "organizationId" = ${organizationId}
          AND "id" = ANY(${[...ids]}::uuid[]) AND "archivedAt" IS NULL`,
      parts,
    );
    return new Map(items.map((item) => [item.id, item]));
  },
});
