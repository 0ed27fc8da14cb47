import { DomainError } from '../../errors.ts';

export const milestoneFailures = {
  notFound: (id: string) =>
    new DomainError(
      'MILESTONE_NOT_FOUND',
      `Milestone not found: ${id}. List the milestones of a project to see their IDs.`,
    ),
  hasNotWorkItem: ({ taskId, milestone }: { taskId: string; milestone: string }) =>
    new DomainError(
      'WORK_ITEM_NOT_FOUND',
      `Work item ${taskId} is not in the milestone ${milestone}. ` +
        'Read the milestone to see its work items.',
    ),
};
