import { z } from 'zod';
import { get, post } from '../../rest/route.ts';
import { completeAiTask } from './complete-ai-task.ts';
import { listAiSessions } from './list-ai-sessions.ts';
import { recordAiSession } from './record-ai-session.ts';

const { sessions, nextCursor, summary } = listAiSessions.output.shape;

const listed = {
  data: z.object({ sessions, nextCursor, summary: summary.unwrap() }),
  present: ({ sessions, nextCursor, summary }: z.input<typeof listAiSessions.output>) => ({
    sessions,
    nextCursor,
    summary,
  }),
};

export const aiSessionRoutes = [
  get('/api/work-items/:workItemId/ai-sessions', listAiSessions, {
    input: listAiSessions.input.omit({ includeSummary: true }),
    presenter: listed,
  }),
  post('/api/work-items/:workItemId/ai-sessions', recordAiSession),
  post('/api/work-items/:id/complete-ai-task', completeAiTask, { status: 200 }),
];
