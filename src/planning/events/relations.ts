import type { TenantClient } from '../../db/tenant-client.ts';
import { type Page, type Paging, pageQuery, toPage } from '../../kernel/paging.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { type EventFilter, whereHappened } from './event-filter.ts';
import { showEvents } from './show-events.ts';
import { eventInclude, type ShownWorkItemEvent } from './work-item-event.ts';

/** Events of unarchived work items by ID. */
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

type Args = Paging & EventFilter & { total: boolean };

/** A page of the events of each work item. */
export const eventsOfWorkItems = defineRelation<Args, Page<ShownWorkItemEvent>>({
  permission: 'work-items:read',
  async loadMany(context, ids, args) {
    const { db } = context;
    const { where: position, ...query } = pageQuery(args);
    const [items, totals] = await Promise.all([
      db.workItem.findMany({
        where: { id: { in: [...ids] } },
        relationLoadStrategy: 'join',
        select: {
          id: true,
          events: {
            where: { ...whereHappened(args), ...position },
            include: eventInclude,
            ...query,
          },
        },
      }),
      args.total ? countEach(db, ids, args) : new Map<string, number>(),
    ]);
    const events = await showEvents(
      context,
      items.flatMap((item) => item.events),
    );
    return new Map(
      items.map(({ id }) => {
        const rows = events.filter(({ workItemId }) => workItemId === id);
        return [id, toPage(args, { rows, total: args.total ? (totals.get(id) ?? 0) : null })];
      }),
    );
  },
});

async function countEach(
  db: TenantClient,
  ids: readonly string[],
  filter: EventFilter,
): Promise<Map<string, number>> {
  const rows = await db.workItemEvent.groupBy({
    by: ['workItemId'],
    where: { ...whereHappened(filter), workItemId: { in: [...ids] } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ workItemId, _count }) => [workItemId, _count._all]));
}
