import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf, readPart } from '../../kernel/parts.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { aiSessionSchema, showAiSession } from './ai-session.ts';
import { aiSessionSummarySchema, summarizeAiSessions } from './ai-session-summary.ts';

const MAX_SESSIONS = 500;

export const listAiSessions = defineOperation({
  name: 'listAiSessions',
  summary: 'List the AI sessions of a work item, newest first, with their sums.',
  permission: 'ai-sessions:read',
  input: z.object({
    workItemId: idOrTaskId().describe('ID or taskId.'),
    includeSummary: z.boolean().default(true).describe('Whether to sum all sessions.'),
    ...partFields,
    limit: z
      .int()
      .min(1)
      .max(MAX_SESSIONS)
      .default(MAX_SESSIONS)
      .describe('Maximum number of sessions, up to 500. The summary covers all.'),
  }),
  output: z.object({
    workItemId: z.string().describe('ID of the work item.'),
    taskId: z.string().describe('Task ID of the work item, such as A-T-37.'),
    title: z.string().describe('Title of the work item.'),
    sessions: z.array(aiSessionSchema).describe('AI sessions, newest first.'),
    nextCursor: partOf(aiSessionSchema).shape.nextCursor,
    summary: aiSessionSummarySchema.nullable().describe('Null without includeSummary.'),
  }),
  fails: ['WORK_ITEM_NOT_FOUND'],
  async handle(context, { workItemId: ref, includeSummary, limit, after }) {
    const { caller, db } = context;
    const { id, taskId, title } = await requireWorkItem(context, ref);
    const { organizationId } = caller;
    const [part, summaryOf] = await Promise.all([
      readPart(after, {
        limit,
        cursorOf: (sessionId) => ({ organizationId_id: { organizationId, id: sessionId } }),
        read: (place) =>
          db.aiSession.findMany({ where: { workItemId: id }, orderBy: { id: 'desc' }, ...place }),
        idOf: (session) => session.id,
        has: (sessionId) => db.aiSession.findFirst({ where: { id: sessionId, workItemId: id } }),
      }),
      includeSummary ? summarizeAiSessions(db, [id]) : null,
    ]);
    const { items, nextCursor } = part;
    const sessions = items.map(showAiSession);
    const summary = summaryOf?.(id) ?? null;
    return { workItemId: id, taskId, title, sessions, nextCursor, summary };
  },
});
