import { removed } from '../../rest/flag-presenter.ts';
import { get, post, remove } from '../../rest/route.ts';
import { addProjectMember } from './add-project-member.ts';
import { listProjectMembers } from './list-project-members.ts';
import { removeProjectMember } from './remove-project-member.ts';

export const projectMemberRoutes = [
  get('/api/projects/:projectId/members', listProjectMembers),
  post('/api/projects/:projectId/members', addProjectMember),
  remove('/api/projects/:projectId/members/:userId', removeProjectMember, { presenter: removed }),
];
