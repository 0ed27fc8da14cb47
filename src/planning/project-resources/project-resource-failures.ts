import { DomainError } from '../../errors.ts';

export const projectResourceFailures = {
  notFound: (id: string) =>
    new DomainError(
      'PROJECT_RESOURCE_NOT_FOUND',
      `Project resource not found: ${id}. List the resources of the project to see their IDs.`,
    ),
};
