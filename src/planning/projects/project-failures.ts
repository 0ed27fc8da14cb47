import { DomainError } from '../../errors.ts';

export const projectFailures = {
  notFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `Project not found: ${id}. List the projects to see their ids.`,
    ),
  configuredNotFound: (id: string) =>
    new DomainError(
      'PROJECT_NOT_FOUND',
      `The configured project was not found: ${id}. Correct projectId in the address.`,
    ),
};
