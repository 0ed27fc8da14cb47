import type { OperationContext } from '../../kernel/context.ts';
import { type Page, type Paging, pageQuery, toPage } from '../../kernel/paging.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { type ShownAiSession, showAiSession } from './ai-session.ts';

/** AI sessions by ID. */
export const aiSessionsById = defineRelation<null, ShownAiSession>({
  permission: 'ai-sessions:read',
  async loadMany({ db }, ids) {
    const rows = await db.aiSession.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, showAiSession(row)]));
  },
});

type PageArgs = Paging & { total: boolean };

/** Pages of AI sessions by work item ID, newest first. Totals take a second statement. */
export const aiSessionsOfWorkItems = defineRelation<PageArgs, Page<ShownAiSession>>({
  permission: 'ai-sessions:read',
  async loadMany(context, ids, args) {
    const { where = {}, ...query } = pageQuery(args);
    const [owners, counts] = await Promise.all([
      context.db.workItem.findMany({
        where: { id: { in: [...ids] } },
        relationLoadStrategy: 'join',
        select: { id: true, aiSessions: { ...query, where } },
      }),
      args.total ? countEach(context, ids) : null,
    ]);
    return new Map(
      owners.map(({ id, aiSessions }) => {
        const total = counts && (counts.get(id) ?? 0);
        return [id, toPage(args, { rows: aiSessions.map(showAiSession), total })];
      }),
    );
  },
});

async function countEach({ db }: OperationContext, ids: readonly string[]) {
  const rows = await db.aiSession.groupBy({
    by: ['workItemId'],
    where: { workItemId: { in: [...ids] } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ workItemId, _count }) => [workItemId, _count._all]));
}
