import './graphql.ts';
import './graphql.ts';
import { listMembers } from './list-members.ts';
import { memberTools } from './mcp.ts';
import { removeMember } from './remove-member.ts';
import { memberRoutes } from './rest.ts';
import { updateMember } from './update-member.ts';

/** What the room contributes to the server. */
export const membersModule = {
  operations: [listMembers, updateMember, removeMember],
  routes: memberRoutes,
  tools: memberTools,
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      updateMember: 'Who belongs to an organization, and as what, is for people to decide.',
      removeMember: 'Who belongs to an organization, and as what, is for people to decide.',
    },
  },
};
