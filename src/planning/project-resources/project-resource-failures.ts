import { DomainError } from '../../errors.ts';

export const projectResourceFailures = {
  notFound: (id: string) =>
    new DomainError(
      'PROJECT_RESOURCE_NOT_FOUND',
      `The project has nothing with the id ${id}. List its entries to see their ids.`,
    ),
};
