import './graphql.ts';
import { listMembers } from './list-members.ts';
import { memberTools } from './mcp.ts';
import { removeMember } from './remove-member.ts';
import { memberRoutes } from './rest.ts';
import { updateMember } from './update-member.ts';
import { usersById } from './users-by-id.ts';

/** Operations, routes and tools of the room. */
export const membersModule = {
  operations: [listMembers, updateMember, removeMember],
  routes: memberRoutes,
  tools: memberTools,
  nodes: {
    User: { table: 'members', idColumn: 'userId', byId: usersById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      updateMember: 'Users decide about memberships and roles.',
      removeMember: 'Users decide about memberships and roles.',
    },
  },
};
