import type { Role } from '../client/session-info.ts';

export const roleDescriptions: Record<Role, string> = {
  owner: 'Owners have full access and can assign the owner role.',
  admin:
    'Admins can do everything members can, delete items, and manage boards, members and all API keys.',
  member:
    'Members can view everything, work on projects and work items, and manage their own API keys.',
};
