import { z } from 'zod';
import { inviteMember } from '../../services/invitations/invite-member.ts';
import { listInvitations } from '../../services/invitations/list-invitations.ts';
import { revokeInvitation } from '../../services/invitations/revoke-invitation.ts';
import { addProjectMember } from '../../services/members/add-project-member.ts';
import { getProfile } from '../../services/members/get-profile.ts';
import { listMembers } from '../../services/members/list-members.ts';
import { listProjectMembers } from '../../services/members/list-project-members.ts';
import { removeMember } from '../../services/members/remove-member.ts';
import { removeProjectMember } from '../../services/members/remove-project-member.ts';
import { updateMember } from '../../services/members/update-member.ts';
import { updateOrganization } from '../../services/organizations/update-organization.ts';
import { get, patch, post, remove } from '../route.ts';

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
