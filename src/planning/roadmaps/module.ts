import './graphql.ts';
import { getProjectRoadmap } from './get-project-roadmap.ts';
import { roadmapTools } from './mcp.ts';
import { roadmapRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const roadmapsModule = {
  operations: [getProjectRoadmap],
  routes: roadmapRoutes,
  tools: roadmapTools,
};
