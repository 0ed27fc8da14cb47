import type { Role } from '../client/session-info.ts';

/** What roles are called on the page. */
export const roleNames: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
};
