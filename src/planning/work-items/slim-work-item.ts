import { workItemSchema } from './work-item.ts';

/** What a model needs of a work item among others; get_work_item has all of it. */
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
