import './graphql.ts';
import { completeAiTask } from './complete-ai-task.ts';
import { listAiSessions } from './list-ai-sessions.ts';
import { aiSessionTools } from './mcp.ts';
import { recordAiSession } from './record-ai-session.ts';
import { aiSessionsById } from './relations.ts';
import { aiSessionRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const aiSessionsModule = {
  operations: [recordAiSession, listAiSessions, completeAiTask],
  routes: aiSessionRoutes,
  tools: aiSessionTools,
  nodes: {
    AiSession: { table: 'aiSessions', byId: aiSessionsById },
  },
};
