import './graphql/project-doc-link.ts';
import './graphql/project-note.ts';
import './graphql/project-repository.ts';
import { projectDocLinks } from './project-doc-links.ts';
import { projectNotes } from './project-notes.ts';
import { projectRepositories } from './project-repositories.ts';
import { projectResourceRoutes } from './rest.ts';

/** What the room contributes to the server. */
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
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      listProjectDocLinks: "Users keep a project's links and notes; a model works on its items.",
      createProjectDocLink: "Users keep a project's links and notes; a model works on its items.",
      updateProjectDocLink: "Users keep a project's links and notes; a model works on its items.",
      deleteProjectDocLink: "Users keep a project's links and notes; a model works on its items.",
      reorderProjectDocLinks: "Users keep a project's links and notes; a model works on its items.",
      listProjectRepositories:
        "Users keep a project's links and notes; a model works on its items.",
      createProjectRepository:
        "Users keep a project's links and notes; a model works on its items.",
      updateProjectRepository:
        "Users keep a project's links and notes; a model works on its items.",
      deleteProjectRepository:
        "Users keep a project's links and notes; a model works on its items.",
      reorderProjectRepositories:
        "Users keep a project's links and notes; a model works on its items.",
      listProjectNotes: "Users keep a project's links and notes; a model works on its items.",
      createProjectNote: "Users keep a project's links and notes; a model works on its items.",
      updateProjectNote: "Users keep a project's links and notes; a model works on its items.",
      deleteProjectNote: "Users keep a project's links and notes; a model works on its items.",
      reorderProjectNotes: "Users keep a project's links and notes; a model works on its items.",
    },
  },
};
