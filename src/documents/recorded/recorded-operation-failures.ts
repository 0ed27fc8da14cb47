import { DomainError } from '../../errors.ts';
import { notFoundSentence } from '../../kernel/not-found.ts';

export const recordedOperationFailures = {
  notFound: (...ids: readonly string[]) =>
    new DomainError(
      'RECORDED_OPERATION_NOT_FOUND',
      `${notFoundSentence(['Recorded operation', 'Recorded operations'], ids)} An active version may ` +
        'have it by now. List the recorded operations to see their IDs.',
    ),
};
