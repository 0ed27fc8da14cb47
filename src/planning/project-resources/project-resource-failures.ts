import { DomainError } from '../../errors.ts';
import { notFoundSentence } from '../../kernel/not-found.ts';

export const projectResourceFailures = {
  notFound: (...ids: readonly string[]) =>
    new DomainError(
      'PROJECT_RESOURCE_NOT_FOUND',
      `${notFoundSentence(['Project resource', 'Project resources'], ids)} List the resources of the ` +
        'project to see their IDs.',
    ),
};
