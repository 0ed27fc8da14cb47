import { DomainError } from '../../errors.ts';

export const assigneeFailures = {
  notFound: (userId: string) =>
    new DomainError(
      'ASSIGNEE_NOT_FOUND',
      `The user ${userId} is not assigned to this work item. ` +
        'Read the work item to see its assignees.',
    ),
  alreadyAssigned: (taskId: string) =>
    new DomainError(
      'ALREADY_ASSIGNED',
      `User is already assigned to this work item: ${taskId}. Update the role instead.`,
    ),
};
