import { slimRow } from '../../mcp/slim-rows.ts';
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

const names = Object.keys(slimWorkItem.shape);

/** The row without what is only for who looks at one, and without what is null. */
export function toSlimWorkItem(item: object): object {
  return slimRow(item, names);
}
