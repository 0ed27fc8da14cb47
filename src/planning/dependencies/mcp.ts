import { z } from 'zod';
import { creates, defineTool, destroys, reads } from '../../mcp/tool.ts';
import { addWorkItemDependency } from './add-work-item-dependency.ts';
import { dependencySchema } from './dependency.ts';
import { getDependenciesBatch } from './get-dependencies-batch.ts';
import { getWorkItemDependencies } from './get-work-item-dependencies.ts';
import { removeWorkItemDependency } from './remove-work-item-dependency.ts';

export const dependencyTools = [
  defineTool({
    name: 'get_work_item_dependencies',
    title: 'Read dependencies',
    toolset: 'planning',
    operation: getWorkItemDependencies,
    renames: { id: 'workItemId' },
    hints: reads,
  }),
  defineTool({
    name: 'get_dependencies_batch',
    title: 'Read dependencies of several items',
    toolset: 'planning',
    operation: getDependenciesBatch,
    hints: reads,
  }),
  defineTool({
    name: 'add_work_item_dependency',
    title: 'Add a dependency',
    toolset: 'planning',
    operation: addWorkItemDependency,
    output: dependencySchema.pick({
      id: true,
      workItemId: true,
      blockedByWorkItemId: true,
      createdAt: true,
    }),
    hints: creates,
  }),
  defineTool({
    name: 'remove_work_item_dependency',
    title: 'Remove a dependency',
    toolset: 'planning',
    operation: removeWorkItemDependency,
    output: z.object({ removed: z.literal(true) }),
    present: () => ({ removed: true }),
    hints: destroys,
  }),
];
