import './graphql/project-doc-link.ts';
import './graphql/project-note.ts';
import './graphql/project-repository.ts';
import { projectDocLinks } from './project-doc-links.ts';
import { projectNotes } from './project-notes.ts';
import { projectRepositories } from './project-repositories.ts';
import { projectResourceRoutes } from './rest.ts';

/** Operations, routes and tools of the room. */
export const projectResourcesModule = {
  operations: [
    projectDocLinks.list,
    projectDocLinks.create,
    projectDocLinks.update,
    projectDocLinks.remove,
    projectDocLinks.reorder,
    projectRepositories.list,
    projectRepositories.create,
    projectRepositories.update,
    projectRepositories.remove,
    projectRepositories.reorder,
    projectNotes.list,
    projectNotes.create,
    projectNotes.update,
    projectNotes.remove,
    projectNotes.reorder,
  ],
  routes: projectResourceRoutes,
  tools: [],
  nodes: {
    ProjectDocLink: { table: 'projectDocLinks', byId: projectDocLinks.byId },
    ProjectRepository: { table: 'projectRepositories', byId: projectRepositories.byId },
    ProjectNote: { table: 'projectNotes', byId: projectNotes.byId },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      listProjectDocLinks: 'Only users manage links, repositories and notes.',
      createProjectDocLink: 'Only users manage links, repositories and notes.',
      updateProjectDocLink: 'Only users manage links, repositories and notes.',
      deleteProjectDocLink: 'Only users manage links, repositories and notes.',
      reorderProjectDocLinks: 'Only users manage links, repositories and notes.',
      listProjectRepositories: 'Only users manage links, repositories and notes.',
      createProjectRepository: 'Only users manage links, repositories and notes.',
      updateProjectRepository: 'Only users manage links, repositories and notes.',
      deleteProjectRepository: 'Only users manage links, repositories and notes.',
      reorderProjectRepositories: 'Only users manage links, repositories and notes.',
      listProjectNotes: 'Only users manage links, repositories and notes.',
      createProjectNote: 'Only users manage links, repositories and notes.',
      updateProjectNote: 'Only users manage links, repositories and notes.',
      deleteProjectNote: 'Only users manage links, repositories and notes.',
      reorderProjectNotes: 'Only users manage links, repositories and notes.',
    },
  },
};
