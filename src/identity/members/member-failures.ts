import { DomainError } from '../../errors.ts';

export const memberFailures = {
  notFound: (userId: string) =>
    new DomainError(
      'MEMBER_NOT_FOUND',
      `User does not belong to this workspace: ${userId}. List the members to see their user ids.`,
    ),
  ownersOnly: () =>
    new DomainError(
      'ROLE_EXCEEDS_CALLER',
      'Only owners can make somebody an owner, or change an owner. Ask an owner.',
    ),
  roleExceedsCaller: ({ role, exceeding }: { role: string; exceeding: readonly string[] }) =>
    new DomainError(
      'ROLE_EXCEEDS_CALLER',
      `The role ${role} has permissions that you do not have: ${exceeding.join(', ')}. ` +
        'Ask an owner or admin.',
    ),
  lastOwner: () =>
    new DomainError(
      'LAST_OWNER',
      'This is the only owner of the organization. Make somebody else an owner first.',
    ),
  notYourself: () =>
    new DomainError('NOT_YOURSELF', 'You cannot do this to yourself. Ask another admin.'),
};
