import { z } from 'zod';

export const workItemTypeSchema = z.enum(['epic', 'feature', 'story', 'task', 'idea']).meta({
  id: 'WorkItemType',
  description:
    'Tasks and ideas are in a column; epics, features and stories group them and take their ' +
    'status from them. Values may be added.',
});

export type WorkItemType = z.output<typeof workItemTypeSchema>;

/** Whether items of this type are in a column, rather than grouping others that are. */
export function isLeafType(type: WorkItemType): boolean {
  return type === 'task' || type === 'idea';
}
