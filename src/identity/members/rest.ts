import { z } from 'zod';
import { addProjectMember } from '../../planning/project-members/add-project-member.ts';
import { listProjectMembers } from '../../planning/project-members/list-project-members.ts';
import { removeProjectMember } from '../../planning/project-members/remove-project-member.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { inviteMember } from '../invitations/invite-member.ts';
import { listInvitations } from '../invitations/list-invitations.ts';
import { revokeInvitation } from '../invitations/revoke-invitation.ts';
import { updateOrganization } from '../organizations/update-organization.ts';
import { getProfile } from '../viewer/get-profile.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';
import { updateMember } from './update-member.ts';

const removed = {
  data: z.object({ removed: z.literal(true) }),
  present: () => ({ removed: true }),
};

export const memberRoutes = [
  get('/api/users/me', getProfile),
  get('/api/users/members', listMembers),
  patch('/api/users/members/:userId', updateMember),
  remove('/api/users/members/:userId', removeMember),
  get('/api/invitations', listInvitations),
  post('/api/invitations', inviteMember),
  remove('/api/invitations/:id', revokeInvitation),
  patch('/api/organization', updateOrganization),
  get('/api/projects/:projectId/members', listProjectMembers),
  post('/api/projects/:projectId/members', addProjectMember),
  remove('/api/projects/:projectId/members/:userId', removeProjectMember, { presenter: removed }),
];
