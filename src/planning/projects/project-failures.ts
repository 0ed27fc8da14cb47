import { DomainError } from '../../errors.ts';

export const projectFailures = {
  notFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `Project not found: ${id}. List the projects to see their IDs.`,
    ),
  configuredNotFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `The project in the server URL was not found: ${id}. Change projectId in the URL.`,
    ),
};
