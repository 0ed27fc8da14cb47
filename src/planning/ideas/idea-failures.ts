import { DomainError } from '../../errors.ts';

export const ideaFailures = {
  notAnIdea: ({ taskId, type, done }: { taskId: string; type: string; done: string }) => {
    const state = type === 'idea' ? 'is no longer an idea' : `is of type ${type}`;
    return new DomainError(
      'NOT_AN_IDEA',
      `Only ideas can be ${done}: ${taskId} ${state}. Choose an idea.`,
    );
  },
};
