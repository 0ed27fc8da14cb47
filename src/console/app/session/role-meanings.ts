import type { Role } from '../client/session-info.ts';

/** What people of a role may do, in a sentence. */
export const roleMeanings: Record<Role, string> = {
  owner: 'Owners can do everything, and decide who is an owner.',
  admin:
    'Admins can do all that members can, delete, and manage boards, members and everybody’s API keys.',
  member:
    'Members can see everything, work on projects and work items, and manage their own API keys.',
};
