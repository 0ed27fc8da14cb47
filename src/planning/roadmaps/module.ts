import './graphql.ts';
import { getProjectRoadmap } from './get-project-roadmap.ts';
import { roadmapTools } from './mcp.ts';
import { roadmapRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const roadmapsModule = {
  operations: [getProjectRoadmap],
  routes: roadmapRoutes,
  tools: roadmapTools,
};
