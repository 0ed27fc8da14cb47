import { z } from 'zod';
import { addProjectMember } from '../../services/members/add-project-member.ts';
import { getProfile } from '../../services/members/get-profile.ts';
import { listMembers } from '../../services/members/list-members.ts';
import { listProjectMembers } from '../../services/members/list-project-members.ts';
import { removeProjectMember } from '../../services/members/remove-project-member.ts';
import { get, post, remove } from '../route.ts';

const removed = {
  data: z.object({ removed: z.literal(true) }),
  present: () => ({ removed: true }),
};

export const memberRoutes = [
  get('/api/users/me', getProfile),
  get('/api/users/members', listMembers),
  get('/api/projects/:projectId/members', listProjectMembers),
  post('/api/projects/:projectId/members', addProjectMember),
  remove('/api/projects/:projectId/members/:userId', removeProjectMember, { presenter: removed }),
];
