import { defineRelation } from '../../kernel/relation.ts';
import { type ShownAiSession, showAiSession } from './ai-session.ts';

/** Sessions by their ids. */
export const aiSessionsById = defineRelation<null, ShownAiSession>({
  permission: 'ai-sessions:read',
  async loadMany({ db }, ids) {
    const rows = await db.aiSession.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, showAiSession(row)]));
  },
});
