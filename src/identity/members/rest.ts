import { get, patch, remove } from '../../rest/route.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';
import { updateMember } from './update-member.ts';

export const memberRoutes = [
  get('/api/users/members', listMembers),
  patch('/api/users/members/:userId', updateMember),
  remove('/api/users/members/:userId', removeMember),
];
