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
      listProjectDocLinks: "SignIn keep a project's links and notes; a model works on its items.",
      createProjectDocLink: "SignIn keep a project's links and notes; a model works on its items.",
      updateProjectDocLink: "SignIn keep a project's links and notes; a model works on its items.",
      deleteProjectDocLink: "SignIn keep a project's links and notes; a model works on its items.",
      reorderProjectDocLinks:
        "SignIn keep a project's links and notes; a model works on its items.",
      listProjectRepositories:
        "SignIn keep a project's links and notes; a model works on its items.",
      createProjectRepository:
        "SignIn keep a project's links and notes; a model works on its items.",
      updateProjectRepository:
        "SignIn keep a project's links and notes; a model works on its items.",
      deleteProjectRepository:
        "SignIn keep a project's links and notes; a model works on its items.",
      reorderProjectRepositories:
        "SignIn keep a project's links and notes; a model works on its items.",
      listProjectNotes: "SignIn keep a project's links and notes; a model works on its items.",
      createProjectNote: "SignIn keep a project's links and notes; a model works on its items.",
      updateProjectNote: "SignIn keep a project's links and notes; a model works on its items.",
      deleteProjectNote: "SignIn keep a project's links and notes; a model works on its items.",
      reorderProjectNotes: "SignIn keep a project's links and notes; a model works on its items.",
    },
  },
};
