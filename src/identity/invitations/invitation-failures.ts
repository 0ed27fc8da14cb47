import { DomainError } from '../../errors.ts';

export const invitationFailures = {
  notFound: (id: string) =>
    new DomainError(
      'INVITATION_NOT_FOUND',
      `Open invitation not found: ${id}. List the invitations to see their IDs.`,
    ),
  linkInvalid: () =>
    new DomainError(
      'INVITATION_NOT_FOUND',
      'The invitation was used or withdrawn, or has expired. Ask for a new invitation.',
    ),
  alreadyMember: (email: string) =>
    new DomainError(
      'ALREADY_MEMBER',
      `${email} is already a member of the organization. No invitation is needed.`,
    ),
  youAreMember: () =>
    new DomainError(
      'ALREADY_MEMBER',
      'You are already a member of the organization. Sign in instead.',
    ),
  alreadyInvited: (email: string) =>
    new DomainError(
      'ALREADY_INVITED',
      `${email} has an open invitation. Withdraw it to create a new link.`,
    ),
  tooMany: (max: number) =>
    new DomainError(
      'TOO_MANY_INVITATIONS',
      `The organization has ${max} open invitations, which is the maximum. Withdraw some first.`,
    ),
};
