import { DomainError } from '../../errors.ts';

export const memberFailures = {
  notFound: (userId: string) =>
    new DomainError(
      'MEMBER_NOT_FOUND',
      `User does not belong to this workspace: ${userId}. List the members to see their user IDs.`,
    ),
  ownersOnly: () =>
    new DomainError(
      'ROLE_EXCEEDS_CALLER',
      'You are not an owner, so you cannot give the role owner or change an owner. Ask an owner.',
    ),
  roleExceedsCaller: ({ role, exceeding }: { role: string; exceeding: readonly string[] }) =>
    new DomainError(
      'ROLE_EXCEEDS_CALLER',
      `The role ${role} has permissions that you do not have: ${exceeding.join(', ')}. ` +
        'Give another role, or ask an owner or admin.',
    ),
  lastOwner: () =>
    new DomainError(
      'LAST_OWNER',
      'The member is the only owner of the organization. Make another member an owner first.',
    ),
  notYourself: () =>
    new DomainError(
      'NOT_YOURSELF',
      'You cannot disable or remove yourself. Ask another owner or admin.',
    ),
};
