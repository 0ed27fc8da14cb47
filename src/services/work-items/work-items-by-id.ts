import { defineRelation } from '../relation.ts';
import { loadWorkItems } from './load-work-items.ts';
import type { ShownWorkItem } from './work-item.ts';

/** Work items by their ids; archived ones are left out. */
export const workItemsById = defineRelation<null, ShownWorkItem>({
  permission: 'work-items:read',
  async loadMany(context, ids) {
    const where = { id: { in: [...ids] }, archivedAt: null };
    const items = await loadWorkItems(context, { where });
    return new Map(items.map((item) => [item.id, item]));
  },
});
