import { DomainError } from '../../errors.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

type Board = { name: string; allowedTypes: readonly string[] };

type Item = { taskId: string; type: WorkItemType };

export const workItemFailures = {
  notFound: (ref: string) =>
    new DomainError(
      'WORK_ITEM_NOT_FOUND',
      `Work item not found: ${ref}. List or search the work items to see their ids.`,
    ),
  /** A type that the board does not allow, for an item that is new to it. */
  typeNotAllowed: ({ name, allowedTypes }: Board, type: WorkItemType) =>
    new DomainError(
      'WORK_ITEM_TYPE_NOT_ALLOWED',
      `The board ${name} takes only ${allowedTypes.join(', ')}, no ${type}.`,
    ),
  cannotMoveTo: ({ name, allowedTypes }: Board, { taskId, type }: Item) =>
    new DomainError(
      'WORK_ITEM_TYPE_NOT_ALLOWED',
      `${taskId} is of type ${type}, and the board ${name} takes only ${allowedTypes.join(', ')}.`,
    ),
  incompleteChecklist: ({ taskId }: Item, column: string, open: readonly string[]) =>
    new DomainError(
      'INCOMPLETE_CHECKLIST',
      `Cannot move ${taskId} to ${column} with ${open.length} unchecked deploy checklist ` +
        `items: [${open.join(', ')}]. Tick them off in its metadata first.`,
    ),
  noLeaves: ({ taskId, type }: Item) =>
    new DomainError(
      'NO_LEAF_TASKS',
      `No descendant tasks found for ${type} "${taskId}". Add a task below it first.`,
    ),
  noLeavesSelected: () =>
    new DomainError(
      'NO_LEAF_TASKS',
      'No movable tasks in selection. Select tasks or ideas, or leave out skipGroups.',
    ),
  /** A race: the item became a group between the look-up and the lock. */
  becameGroup: ({ taskId, type }: Item) =>
    new DomainError(
      'NO_LEAF_TASKS',
      `${taskId} has just become a ${type}, which is in no column. ` +
        'Move it again, and the tasks below it go there.',
    ),
  groupHasNoColumn: ({ taskId, type }: Item) =>
    new DomainError(
      'PARENT_TYPE_CANNOT_MOVE',
      `${taskId} is of type ${type}, which is in no column. ` +
        'Move it by itself, and the tasks below it go to the column.',
    ),
  parentCycle: ({ taskId, parent }: { taskId: string; parent: string }) =>
    new DomainError(
      'PARENT_CYCLE',
      `${parent} is ${taskId} or below it, so it cannot be its parent.`,
    ),
  parentCompleted: (taskId: string) =>
    new DomainError(
      'PARENT_COMPLETED',
      `${taskId} is completed. Put the new item below one that is not.`,
    ),
  parentNotInBacklog: ({ taskId, column }: { taskId: string; column: string }) =>
    new DomainError(
      'PARENT_NOT_IN_BACKLOG',
      `${taskId} is in ${column}: work on it has begun. ` +
        'Put the new item below one that is still in the backlog, or below none.',
    ),
};
