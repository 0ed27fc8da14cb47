import type { z } from 'zod';
import { workItemSchema } from '../services/work-items/work-item.ts';

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

type Slim = z.output<typeof slimWorkItem>;

const names = Object.keys(slimWorkItem.shape);

/** The row without what is only for who looks at one. */
export function toSlimWorkItem(item: object): Slim {
  const entries = Object.entries(item).filter(([name]) => names.includes(name));
  return Object.fromEntries(entries) as Slim;
}
