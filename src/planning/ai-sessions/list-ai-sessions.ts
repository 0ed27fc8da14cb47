import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { aiSessionSchema, showAiSession } from './ai-session.ts';
import { aiSessionSummarySchema, summarizeAiSessions } from './ai-session-summary.ts';

const MAX_SESSIONS = 500;

export const listAiSessions = defineOperation({
  name: 'listAiSessions',
  summary: 'List the AI sessions of a work item, newest first, and what all of them come to.',
  permission: 'ai-sessions:read',
  input: z.object({
    workItemId: idOrTaskId().describe('Its id or its taskId, such as A-T-37.'),
    includeSummary: z.boolean().default(true).describe('Whether to sum up all its sessions.'),
    limit: z
      .int()
      .min(1)
      .max(MAX_SESSIONS)
      .default(MAX_SESSIONS)
      .describe('How many sessions, 500 at most; the summary is of all.'),
  }),
  output: z.object({
    workItemId: z.string(),
    taskId: z.string(),
    title: z.string(),
    sessions: z.array(aiSessionSchema).describe('Newest first.'),
    summary: aiSessionSummarySchema.nullable().describe('Null where it was not asked for.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref, includeSummary, limit }) {
    const { db } = context;
    const { id, taskId, title } = await requireWorkItem(context, ref);
    const [rows, summaryOf] = await Promise.all([
      db.aiSession.findMany({ where: { workItemId: id }, orderBy: { id: 'desc' }, take: limit }),
      includeSummary ? summarizeAiSessions(db, [id]) : null,
    ]);
    const sessions = rows.map(showAiSession);
    return { workItemId: id, taskId, title, sessions, summary: summaryOf?.(id) ?? null };
  },
});
