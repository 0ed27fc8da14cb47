import { DomainError } from '../../errors.ts';

export const recordedOperationFailures = {
  notFound: (id: string) =>
    new DomainError(
      'RECORDED_OPERATION_NOT_FOUND',
      `Recorded operation not found: ${id}. It may be in an active version by now. List the ` +
        'recorded operations to see their IDs.',
    ),
};
