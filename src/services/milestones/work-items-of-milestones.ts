import { defineRelation } from '../relation.ts';
import { loadLeafColumns } from '../work-items/leaf-columns.ts';
import { type ShownWorkItem, showWorkItem, workItemInclude } from '../work-items/work-item.ts';
import { isLeafType } from '../work-items/work-item-type.ts';

const MAX_MILESTONE_ITEMS = 200;

/** What was put into milestones, oldest first; archived items are left out. */
export const workItemsOfMilestones = defineRelation<null, ShownWorkItem[]>({
  permission: 'work-items:read',
  async loadMany({ caller, db }, ids) {
    const milestones = await db.milestone.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy: 'join',
      select: {
        id: true,
        workItems: {
          where: { workItem: { archivedAt: null } },
          orderBy: { workItemId: 'asc' },
          take: MAX_MILESTONE_ITEMS,
          select: { workItem: { include: workItemInclude } },
        },
      },
    });
    const rows = milestones.flatMap(({ workItems }) => workItems.map(({ workItem }) => workItem));
    const groups = rows.filter(({ type }) => !isLeafType(type)).map(({ id }) => id);
    const leafColumns = await loadLeafColumns(db, [...new Set(groups)]);
    return new Map(
      milestones.map(({ id, workItems }) => [
        id,
        workItems.map(({ workItem }) =>
          showWorkItem(caller, workItem, leafColumns.get(workItem.id) ?? []),
        ),
      ]),
    );
  },
});
