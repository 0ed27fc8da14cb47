import { z } from 'zod';
import { partFields } from '../../kernel/parts.ts';
import { creates, defineTool, reads } from '../../mcp/tool.ts';
import { completeAiTask } from './complete-ai-task.ts';
import { listAiSessions } from './list-ai-sessions.ts';
import { recordAiSession } from './record-ai-session.ts';
import { showDollars } from './show-dollars.ts';

const { shape } = listAiSessions.output;

const slimSession = shape.sessions.element.omit({
  organizationId: true,
  workItemId: true,
  agentJobId: true,
});

export const aiSessionTools = [
  defineTool({
    name: 'record_ai_session',
    title: 'Record an AI session',
    description: 'Record the use of a model on a work item. Its cost is computed.',
    operation: recordAiSession,
    input: recordAiSession.input.omit({
      cacheReadInputTokens: true,
      cacheCreationInputTokens: true,
    }),
    output: z.object({
      recorded: z.literal(true),
      sessionId: z.string(),
      workItemId: z.string(),
    }),
    present: ({ id, workItemId }) => ({ recorded: true, sessionId: id, workItemId }),
    hints: creates,
  }),
  defineTool({
    name: 'complete_ai_task',
    title: 'Hand over a task for review',
    description:
      'Move a work item to the top of a review column and record its AI session, atomically.',
    operation: completeAiTask,
    output: completeAiTask.output.omit({ aiSession: true }).extend({
      sessionId: z.string(),
      estimatedCost: z.string(),
      totalTokens: z.int(),
    }),
    present: ({ aiSession: { id, estimatedCost, totalTokens }, ...completed }) => ({
      ...completed,
      sessionId: id,
      // Absent for a caller who may not read sessions.
      ...(estimatedCost && { estimatedCost: showDollars(estimatedCost) }),
      totalTokens,
    }),
    hints: creates,
  }),
  defineTool({
    name: 'get_ai_sessions',
    title: 'List AI sessions',
    operation: listAiSessions,
    input: listAiSessions.input.extend({
      limit: z.int().min(1).max(100).default(50),
      after: partFields.after.describe('A nextCursor.'),
    }),
    output: z.object({
      ...shape,
      sessions: z.array(slimSession),
      summary: shape.summary.unwrap().optional(),
    }),
    present: ({ summary, sessions, ...item }) => ({
      ...item,
      sessions: sessions.map(({ organizationId, workItemId, agentJobId, ...session }) => session),
      ...(summary && { summary }),
    }),
    hints: reads,
  }),
];
