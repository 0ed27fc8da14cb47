import { z } from 'zod';

export const workItemTypeSchema = z.enum(['epic', 'feature', 'story', 'task', 'idea']).meta({
  id: 'WorkItemType',
  description:
    'Level in the hierarchy: groups (epic, feature, story) contain leaves (task, idea). ' +
    'Values may be added.',
});

export type WorkItemType = z.output<typeof workItemTypeSchema>;

/** Leaves are in a column. Groups have none and derive their status from their leaves. */
export function isLeafType(type: WorkItemType): boolean {
  return type === 'task' || type === 'idea';
}
