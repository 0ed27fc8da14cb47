import { DomainError } from '../../errors.ts';

export const invitationFailures = {
  notFound: (id: string) =>
    new DomainError(
      'INVITATION_NOT_FOUND',
      `There is no open invitation ${id}. List the invitations to see their ids.`,
    ),
  linkInvalid: () =>
    new DomainError(
      'INVITATION_NOT_FOUND',
      'This invitation was used or withdrawn, or has expired. Ask for a new one.',
    ),
  alreadyMember: (email: string) =>
    new DomainError('ALREADY_MEMBER', `${email} is already a member of this organization.`),
  youAreMember: () =>
    new DomainError('ALREADY_MEMBER', 'You are already a member of this organization.'),
  alreadyInvited: (email: string) =>
    new DomainError(
      'ALREADY_INVITED',
      `${email} is already invited. Withdraw that invitation to make a new link.`,
    ),
  tooMany: (max: number) =>
    new DomainError(
      'TOO_MANY_INVITATIONS',
      `The organization has ${max} open invitations, the maximum. Withdraw some first.`,
    ),
};
