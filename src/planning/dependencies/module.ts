import './graphql.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { getDependenciesBatch } from './get-dependencies-batch.ts';
import { getWorkItemDependencies } from './get-work-item-dependencies.ts';
import { dependencyTools } from './mcp.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';
import { dependencyRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const dependenciesModule = {
  operations: [
    getWorkItemDependencies,
    getDependenciesBatch,
    addWorkItemDependency,
    removeWorkItemDependency,
  ],
  routes: dependencyRoutes,
  tools: dependencyTools,
  /** Operations that a transport does without, and why. */
  without: {
    graphql: {
      getDependenciesBatch: '`blockedBy` and `blocks` can be asked of any number of work items.',
    },
  },
};
