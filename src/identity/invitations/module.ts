import './graphql.ts';
import { inviteMember } from './invite-member.ts';
import { listInvitations } from './list-invitations.ts';
import { invitationRoutes } from './rest.ts';
import { revokeInvitation } from './revoke-invitation.ts';

/** What the room contributes to the server. */
export const invitationsModule = {
  operations: [listInvitations, inviteMember, revokeInvitation],
  routes: invitationRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      inviteMember: "A secret has no business in a model's context.",
      listInvitations: 'Who belongs to an organization, and as what, is for people to decide.',
      revokeInvitation: 'Who belongs to an organization, and as what, is for people to decide.',
    },
  },
};
