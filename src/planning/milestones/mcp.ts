import { z } from 'zod';
import { changes, creates, defineTool, destroys, reads, updates } from '../../mcp/tool.ts';
import { addWorkItemsToMilestone } from './add-work-items-to-milestone.ts';
import { createMilestone } from './create-milestone.ts';
import { deleteMilestone } from './delete-milestone.ts';
import { getMilestone } from './get-milestone.ts';
import { getMilestoneProgress } from './get-milestone-progress.ts';
import { listMilestones } from './list-milestones.ts';
import { milestoneSchema } from './milestone.ts';
import { removeWorkItemFromMilestone } from './remove-work-item-from-milestone.ts';
import { updateMilestone } from './update-milestone.ts';

const slimMilestone = milestoneSchema.omit({ workspaceId: true, createdByUserId: true });

export const milestoneTools = [
  defineTool({
    name: 'list_milestones',
    title: 'List milestones',
    toolset: 'planning',
    operation: listMilestones,
    projectArgument: 'projectId',
    output: z.object({ milestones: z.array(slimMilestone), nextCursor: z.string().nullable() }),
    present: ({ items, nextCursor }) => ({
      milestones: items.map(({ workspaceId, createdByUserId, ...milestone }) => milestone),
      nextCursor,
    }),
    hints: reads,
  }),
  defineTool({
    name: 'get_milestone',
    title: 'Read a milestone',
    toolset: 'planning',
    operation: getMilestone,
    hints: reads,
  }),
  defineTool({
    name: 'get_milestone_progress',
    title: 'Read milestone progress',
    toolset: 'planning',
    operation: getMilestoneProgress,
    hints: reads,
  }),
  defineTool({
    name: 'create_milestone',
    title: 'Create a milestone',
    toolset: 'planning',
    operation: createMilestone,
    projectArgument: 'projectId',
    hints: creates,
  }),
  defineTool({
    name: 'update_milestone',
    title: 'Update a milestone',
    description: 'Update a milestone. Omitted fields keep their values.',
    toolset: 'planning',
    operation: updateMilestone,
    input: updateMilestone.input.omit({ completedAt: true }),
    hints: updates,
  }),
  defineTool({
    name: 'delete_milestone',
    title: 'Delete a milestone',
    toolset: 'planning',
    operation: deleteMilestone,
    hints: destroys,
  }),
  defineTool({
    name: 'add_work_items_to_milestone',
    title: 'Add work items to a milestone',
    toolset: 'planning',
    operation: addWorkItemsToMilestone,
    hints: changes,
  }),
  defineTool({
    name: 'remove_work_item_from_milestone',
    title: 'Remove a work item from a milestone',
    toolset: 'planning',
    operation: removeWorkItemFromMilestone,
    hints: destroys,
  }),
];
