import { DomainError } from '../../errors.ts';

export const dependencyFailures = {
  notFound: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError(
      'DEPENDENCY_NOT_FOUND',
      `${taskId} does not wait for ${blocker}. Read its dependencies to see its blockers.`,
    ),
  exists: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError('DEPENDENCY_EXISTS', `${taskId} already waits for ${blocker}.`),
  onItself: () =>
    new DomainError('DEPENDENCY_ON_ITSELF', 'A work item cannot depend on itself. Name another.'),
  cycle: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError(
      'DEPENDENCY_CYCLE',
      `${blocker} already waits for ${taskId}, directly or through others, so that neither could ` +
        'begin. Remove one of the dependencies between them first.',
    ),
};
