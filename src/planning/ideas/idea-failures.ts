import { DomainError } from '../../errors.ts';

export const ideaFailures = {
  notAnIdea: ({ taskId, type, done }: { taskId: string; type: string; done: string }) => {
    const now = type === 'idea' ? 'no longer an idea' : `of type ${type}`;
    return new DomainError('NOT_AN_IDEA', `Only ideas can be ${done}; ${taskId} is ${now}.`);
  },
};
