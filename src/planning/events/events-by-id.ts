import { defineRelation } from '../../kernel/relation.ts';
import { showEvents } from './show-events.ts';
import { eventInclude, type ShownWorkItemEvent } from './work-item-event.ts';

/** Events by their ids; those of archived items are left out. */
export const eventsById = defineRelation<null, ShownWorkItemEvent>({
  permission: 'work-items:read',
  async loadMany(context, ids) {
    const rows = await context.db.workItemEvent.findMany({
      where: { id: { in: [...ids] }, workItem: { archivedAt: null } },
      include: eventInclude,
      relationLoadStrategy: 'join',
    });
    const events = await showEvents(context, rows);
    return new Map(events.map((event) => [event.id, event]));
  },
});
