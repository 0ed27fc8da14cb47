import './graphql.ts';
import { addProjectMember } from './add-project-member.ts';
import { listProjectMembers } from './list-project-members.ts';
import { removeProjectMember } from './remove-project-member.ts';
import { projectMemberRoutes } from './rest.ts';

/** What the room contributes to the server. */
export const projectMembersModule = {
  operations: [listProjectMembers, addProjectMember, removeProjectMember],
  routes: projectMemberRoutes,
  tools: [],
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      listProjectMembers: 'Who is on a project is for people to look after.',
      addProjectMember: 'Who is on a project is for people to look after.',
      removeProjectMember: 'Who is on a project is for people to look after.',
    },
  },
};
