import { DomainError } from '../../errors.ts';
import { notFoundSentence } from '../../kernel/not-found.ts';

export const tagFailures = {
  notFound: (...ids: readonly string[]) =>
    new DomainError(
      'TAG_NOT_FOUND',
      `${notFoundSentence(['Tag', 'Tags'], ids)} List the tags to see their IDs.`,
    ),
  exists: (name: string) =>
    new DomainError('TAG_EXISTS', `Tag with this name already exists: ${name}. Use another name.`),
};
