import { DomainError } from '../../errors.ts';

export const dependencyFailures = {
  notFound: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError(
      'DEPENDENCY_NOT_FOUND',
      `Dependency not found: ${blocker} does not block ${taskId}. ` +
        'Read its dependencies to see its blockers.',
    ),
  exists: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError('DEPENDENCY_EXISTS', `Dependency already exists: ${blocker} blocks ${taskId}.`),
  onItself: () =>
    new DomainError(
      'DEPENDENCY_ON_ITSELF',
      'A work item cannot depend on itself. Choose another work item.',
    ),
  cycle: ({ taskId, blocker }: { taskId: string; blocker: string }) =>
    new DomainError(
      'DEPENDENCY_CYCLE',
      `${blocker} cannot block ${taskId}: ${taskId} already blocks it, directly or indirectly, and ` +
        'a cycle would block both. Remove one of the dependencies between them first.',
    ),
};
