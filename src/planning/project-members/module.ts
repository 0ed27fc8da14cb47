import './graphql.ts';
import { addProjectMember } from './add-project-member.ts';
import { listProjectMembers } from './list-project-members.ts';
import { removeProjectMember } from './remove-project-member.ts';
import { projectMemberRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const projectMembersModule = {
  operations: [listProjectMembers, addProjectMember, removeProjectMember],
  routes: projectMemberRoutes,
  tools: [],
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      listProjectMembers: 'Only users manage the members of a project.',
      addProjectMember: 'Only users manage the members of a project.',
      removeProjectMember: 'Only users manage the members of a project.',
    },
  },
};
