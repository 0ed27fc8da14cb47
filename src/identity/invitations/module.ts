import './graphql.ts';
import { invitationsById } from './invitations-by-id.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { invitationRoutes } from './rest.ts';
import { revokeInvitation } from './revoke-invitation.ts';

/** Operations, routes and tools of the room. */
export const invitationsModule = {
  operations: [listInvitations, inviteMember, revokeInvitation],
  routes: invitationRoutes,
  tools: [],
  nodes: {
    Invitation: { table: 'invitations', byId: invitationsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      inviteMember: "Secrets must stay out of a model's context.",
      listInvitations: 'Users decide about memberships and roles.',
      revokeInvitation: 'Users decide about memberships and roles.',
    },
  },
};
