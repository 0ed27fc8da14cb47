import './graphql.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { getDependenciesBatch } from './get-dependencies-batch.ts';
import { getWorkItemDependencies } from './get-work-item-dependencies.ts';
import { dependencyTools } from './mcp.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';
import { dependencyRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const dependenciesModule = {
  operations: [
    getWorkItemDependencies,
    getDependenciesBatch,
    addWorkItemDependency,
    removeWorkItemDependency,
  ],
  routes: dependencyRoutes,
  tools: dependencyTools,
  /** Operations that a transport omits, and why. */
  without: {
    graphql: {
      getDependenciesBatch: '`workItems { nodes { blockedBy blocks } }` reads the same.',
    },
  },
};
