import { Prisma } from '../../db/generated/client.ts';
import { defineRelation } from '../relation.ts';
import { loadWorkItems } from './load-work-items.ts';
import type { ShownWorkItem } from './work-item.ts';

/** Work items by their ids; archived ones are left out. */
export const workItemsById = defineRelation<null, ShownWorkItem>({
  permission: 'work-items:read',
  async loadMany(context, ids) {
    const items = await loadWorkItems(
      context,
      (organizationId) => Prisma.sql`
        SELECT "id" FROM "workItems" WHERE "organizationId" = ${organizationId}
          AND "id" = ANY(${[...ids]}::uuid[]) AND "archivedAt" IS NULL`,
    );
    return new Map(items.map((item) => [item.id, item]));
  },
});
