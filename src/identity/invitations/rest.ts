import { get, post, remove } from '../../rest/route.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { revokeInvitation } from './revoke-invitation.ts';

export const invitationRoutes = [
  get('/api/invitations', listInvitations),
  post('/api/invitations', inviteMember),
  remove('/api/invitations/:id', revokeInvitation),
];
