import { DomainError } from '../../errors.ts';
import { notFoundSentence } from '../../kernel/not-found.ts';
import type { WorkItemType } from '../hierarchy/work-item-type.ts';

type Board = { name: string; allowedTypes: readonly string[] };

type Item = { taskId: string; type: WorkItemType };

export const workItemFailures = {
  notFound: (...refs: readonly string[]) =>
    new DomainError(
      'WORK_ITEM_NOT_FOUND',
      `${notFoundSentence(['Work item', 'Work items'], refs)} List or search the work items to see ` +
        'their IDs.',
    ),
  /** For an item that is new to the board. */
  typeNotAllowed: ({ name, allowedTypes }: Board, type: WorkItemType) =>
    new DomainError(
      'WORK_ITEM_TYPE_NOT_ALLOWED',
      `The board ${name} does not allow the type ${type}. Use ${allowedTypes.join(', ')}.`,
    ),
  cannotMoveTo: ({ name, allowedTypes }: Board, { taskId, type }: Item) =>
    new DomainError(
      'WORK_ITEM_TYPE_NOT_ALLOWED',
      `Cannot move ${taskId}: the board ${name} does not allow the type ${type}. ` +
        `It allows ${allowedTypes.join(', ')}. Choose another board.`,
    ),
  incompleteChecklist: ({ taskId }: Item, column: string, open: readonly string[]) =>
    new DomainError(
      'INCOMPLETE_CHECKLIST',
      `Cannot move ${taskId} to ${column} with ${open.length} unchecked deploy checklist ` +
        `items: [${open.join(', ')}]. Check them in its metadata first.`,
    ),
  noLeaves: ({ taskId, type }: Item) =>
    new DomainError(
      'NO_LEAF_TASKS',
      `No descendant tasks found for ${type} "${taskId}". Add a child task first.`,
    ),
  noLeavesSelected: () =>
    new DomainError(
      'NO_LEAF_TASKS',
      'No movable tasks in selection. Select tasks or ideas, or omit skipGroups.',
    ),
  /** A race condition: the item became a group between the lookup and the lock. */
  becameGroup: ({ taskId, type }: Item) =>
    new DomainError(
      'NO_LEAF_TASKS',
      `Cannot move ${taskId}: its type changed to ${type} during the move, which has no column. ` +
        'Retry to move its descendant tasks.',
    ),
  groupHasNoColumn: ({ taskId, type }: Item) =>
    new DomainError(
      'PARENT_TYPE_CANNOT_MOVE',
      `Cannot set the column of ${taskId}: the type ${type} has no column. ` +
        'Move the item instead, which moves its descendant tasks.',
    ),
  parentCycle: ({ taskId, parent }: { taskId: string; parent: string }) =>
    new DomainError(
      'PARENT_CYCLE',
      `${parent} cannot be the parent of ${taskId}: it is the same item or a descendant. ` +
        'Choose another parent.',
    ),
  parentCompleted: (taskId: string) =>
    new DomainError(
      'PARENT_COMPLETED',
      `Cannot add an item below ${taskId}: it is completed. Choose a parent that is not completed.`,
    ),
  parentNotInBacklog: ({ taskId, column }: { taskId: string; column: string }) =>
    new DomainError(
      'PARENT_NOT_IN_BACKLOG',
      `Cannot add an item below ${taskId}: it is in ${column}, not in the backlog. ` +
        'Choose a parent in the backlog, or omit the parent.',
    ),
};
