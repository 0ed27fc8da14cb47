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
      `Project key already taken: another project of the organization has or had ${key}. Choose another key.`,
    ),
  keyReserved: (key: string) =>
    new DomainError(
      'PROJECT_KEY_TAKEN',
      `Project key reserved: ${key} is the key of work items without a project. Choose another key.`,
    ),
  configuredNotFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `The project in the server URL was not found: ${id}. Change projectId in the URL.`,
    ),
};
