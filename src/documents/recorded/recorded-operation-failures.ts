import { DomainError } from '../../errors.ts';

export const recordedOperationFailures = {
  notFound: (id: string) =>
    new DomainError(
      'RECORDED_OPERATION_NOT_FOUND',
      `Recorded operation not found: ${id}. List the recorded operations to see their ids; those ` +
        'registered in an active version are no longer listed.',
    ),
};
