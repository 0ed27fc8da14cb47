import { DomainError } from '../../errors.ts';

export const commentFailures = {
  notFound: (id: string) =>
    new DomainError(
      'COMMENT_NOT_FOUND',
      `This work item has no comment with the id ${id}. List its comments to see their ids.`,
    ),
  onlyAuthorChanges: () =>
    new DomainError(
      'COMMENT_NOT_YOURS',
      'Only its author can change a comment. Add a comment of your own.',
    ),
  onlyAuthorOrAdminDeletes: () =>
    new DomainError(
      'COMMENT_NOT_YOURS',
      'Only its author, an admin or an owner can delete a comment. Ask one of them.',
    ),
};
