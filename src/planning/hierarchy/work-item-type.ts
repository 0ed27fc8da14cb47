import type { z } from 'zod';
import { describedEnum } from '../../kernel/described-enum.ts';

/** Types from the widest group to the leaves. */
export const workItemTypes = {
  epic: 'Group of features, stories and leaves.',
  feature: 'Group of stories and leaves.',
  story: 'Group of leaves.',
  task: 'Work in a column of a board.',
  idea: 'Proposal in a column of a board, without a commitment.',
} as const;

export const workItemTypeSchema = describedEnum({
  id: 'WorkItemType',
  description:
    'Level in the hierarchy: groups (epic, feature, story) contain leaves (task, idea). ' +
    'Values may be added.',
  values: workItemTypes,
});

export type WorkItemType = z.output<typeof workItemTypeSchema>;

/** Leaves are in a column. Groups have none and derive their status from their leaves. */
export function isLeafType(type: WorkItemType): boolean {
  return type === 'task' || type === 'idea';
}
