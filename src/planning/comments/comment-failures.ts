import { DomainError } from '../../errors.ts';

export const commentFailures = {
  notFound: (id: string) =>
    new DomainError(
      'COMMENT_NOT_FOUND',
      `Comment not found on this work item: ${id}. List its comments to see their IDs.`,
    ),
  onlyAuthorChanges: () =>
    new DomainError(
      'COMMENT_NOT_YOURS',
      'Only the author of a comment can update it. Add a new comment instead.',
    ),
  onlyAuthorOrAdminDeletes: () =>
    new DomainError(
      'COMMENT_NOT_YOURS',
      'Only the author of a comment, admins and owners can delete it. Ask one of them.',
    ),
};
