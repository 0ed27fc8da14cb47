import { z } from 'zod';
import { pagedAs } from '../../mcp/paged.ts';
import { slimRow } from '../../mcp/slim-rows.ts';
import { changes, creates, defineTool, destroys, reads, updates } from '../../mcp/tool.ts';
import { bulkMoveWorkItems } from './bulk-move-work-items.ts';
import { createEpic, createFeature, createStory, createTask } from './create-typed-work-item.ts';
import { createWorkItem } from './create-work-item.ts';
import { deleteWorkItem } from './delete-work-item.ts';
import { getWorkItem } from './get-work-item.ts';
import { listWorkItems } from './list-work-items.ts';
import { moveWorkItem } from './move-work-item.ts';
import { resolveWorkItems } from './resolve-work-items.ts';
import { slimWorkItem } from './slim-work-item.ts';
import { otherColumn, updateWorkItem } from './update-work-item.ts';

const slimNames = Object.keys(slimWorkItem.shape);

/** Keeps the fields of a slim row that are not null. */
function toSlimWorkItem(item: object): object {
  return slimRow(item, slimNames);
}

/** Input fields of the create tools. update_work_item takes more. */
const newItem = {
  title: true,
  description: true,
  priority: true,
  parentId: true,
  projectId: true,
  metadata: true,
  idempotencyKey: true,
} as const;

const resolvedItem = slimWorkItem.extend({ resolvedFrom: z.array(z.string()).optional() });

/** Declares only slim fields, to keep tools/list small. The output has all fields. */
const written = { output: slimWorkItem };

export const workItemTools = [
  defineTool({
    name: 'list_work_items',
    title: 'List work items',
    ...pagedAs('workItems', listWorkItems, {
      slim: slimWorkItem,
      more: 'from get_work_item, such as description, dueDate or tags',
    }),
    projectArgument: 'projectId',
    hints: reads,
  }),
  defineTool({
    name: 'get_work_item',
    title: 'Read a work item',
    operation: getWorkItem,
    hints: reads,
  }),
  defineTool({
    name: 'resolve_work_items',
    title: 'Resolve work items',
    operation: resolveWorkItems,
    projectArgument: 'projectId',
    output: resolveWorkItems.output.extend({ items: z.array(resolvedItem) }),
    present: ({ items, ...output }) => ({
      ...output,
      items: items.map(({ resolvedFrom, ...item }) => ({
        ...toSlimWorkItem(item),
        ...(resolvedFrom && { resolvedFrom }),
      })),
    }),
    hints: reads,
  }),
  defineTool({
    name: 'create_work_item',
    title: 'Create a work item',
    operation: createWorkItem,
    input: createWorkItem.input.pick({
      ...newItem,
      type: true,
      boardId: true,
      boardColumnId: true,
      assignee: true,
    }),
    ...written,
    projectArgument: 'projectId',
    needsProject: true,
    hints: creates,
  }),
  defineTool({
    name: 'create_task',
    title: 'Create a task',
    operation: createTask,
    input: createTask.input.pick(newItem),
    ...written,
    projectArgument: 'projectId',
    needsProject: true,
    hints: creates,
  }),
  defineTool({
    name: 'create_story',
    title: 'Create a story',
    operation: createStory,
    input: createStory.input.pick(newItem),
    ...written,
    projectArgument: 'projectId',
    needsProject: true,
    hints: creates,
  }),
  defineTool({
    name: 'create_feature',
    title: 'Create a feature',
    operation: createFeature,
    input: createFeature.input.pick(newItem),
    ...written,
    projectArgument: 'projectId',
    needsProject: true,
    hints: creates,
  }),
  defineTool({
    name: 'create_epic',
    title: 'Create an epic',
    operation: createEpic,
    input: createEpic.input.pick(newItem).omit({ parentId: true }),
    ...written,
    projectArgument: 'projectId',
    needsProject: true,
    hints: creates,
  }),
  defineTool({
    name: 'update_work_item',
    title: 'Update a work item',
    description: 'Update a work item. Omitted fields stay.',
    operation: updateWorkItem,
    input: updateWorkItem.input
      .pick({
        id: true,
        title: true,
        description: true,
        type: true,
        priority: true,
        assignee: true,
        dueDate: true,
        boardColumnId: true,
        parentId: true,
        tagIds: true,
        metadata: true,
      })
      .extend({ boardColumnId: otherColumn }),
    ...written,
    hints: updates,
  }),
  defineTool({
    name: 'move_work_item',
    title: 'Move a work item',
    operation: moveWorkItem,
    output: slimWorkItem.extend({ cascadedLeafCount: z.int().optional() }),
    present: ({ workItem, cascadedLeafCount }) => ({
      ...workItem,
      ...(cascadedLeafCount !== null && { cascadedLeafCount }),
    }),
    hints: changes,
  }),
  defineTool({
    name: 'batch_move_work_items',
    title: 'Move several work items',
    description:
      'Move several tasks or ideas to the end of a column atomically. Skips epics, features and ' +
      'stories: move_work_item moves their tasks.',
    operation: bulkMoveWorkItems,
    fixed: { skipGroups: true },
    output: z.object({ movedCount: z.int(), items: z.array(slimWorkItem), note: z.string() }),
    present: ({ movedCount, items }) => ({
      movedCount,
      items: items.map(toSlimWorkItem),
      note: 'Appended to the end of the column.',
    }),
    hints: changes,
  }),
  defineTool({
    name: 'delete_work_item',
    title: 'Delete a work item',
    operation: deleteWorkItem,
    hints: destroys,
  }),
];
