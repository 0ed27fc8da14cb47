import { DomainError } from '../../errors.ts';

export const projectFailures = {
  notFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `Project not found: ${id}. List the projects to see their IDs.`,
    ),
  keyTaken: (key: string) =>
    new DomainError(
      'PROJECT_KEY_TAKEN',
      `Project key already taken: ${key}. Choose a key that no project has or had.`,
    ),
  configuredNotFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `The project in the server URL was not found: ${id}. Change projectId in the URL.`,
    ),
};
