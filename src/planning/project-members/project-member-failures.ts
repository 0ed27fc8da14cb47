import { DomainError } from '../../errors.ts';

export const projectMemberFailures = {
  notFound: (userId: string) =>
    new DomainError(
      'MEMBER_NOT_FOUND',
      `Member not found in project: ${userId}. List the members of the project to see their IDs.`,
    ),
  exists: (userId: string) =>
    new DomainError(
      'ALREADY_PROJECT_MEMBER',
      `User is already a member of this project: ${userId}. ` +
        'To change the role, remove the member and add them again.',
    ),
  ownerCannotLeave: () =>
    new DomainError(
      'PROJECT_OWNER_CANNOT_LEAVE',
      'Project owner cannot remove themselves. Ask another owner or an admin to do it.',
    ),
  adminOnly: (action: 'add' | 'remove') =>
    new DomainError(
      'PROJECT_ROLE_MISSING',
      `Only project owners or admins can ${action} members. Ask one of them, or an owner or admin ` +
        'of the organization.',
    ),
};
