import { z } from 'zod';
import { get, post, remove } from '../../rest/route.ts';
import { addProjectMember } from './add-project-member.ts';
import { listProjectMembers } from './list-project-members.ts';
import { removeProjectMember } from './remove-project-member.ts';

const removed = {
  data: z.object({ removed: z.literal(true) }),
  present: () => ({ removed: true }),
};

export const projectMemberRoutes = [
  get('/api/projects/:projectId/members', listProjectMembers),
  post('/api/projects/:projectId/members', addProjectMember),
  remove('/api/projects/:projectId/members/:userId', removeProjectMember, { presenter: removed }),
];
