import { workItemSchema } from './work-item.ts';

/** Fields of a work item in the lists of MCP tools. get_work_item returns all of them. */
export const slimWorkItem = workItemSchema.pick({
  id: true,
  taskId: true,
  title: true,
  type: true,
  status: true,
  columnName: true,
  priority: true,
  assignee: true,
  projectId: true,
  boardId: true,
  boardColumnId: true,
  parentId: true,
});
