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
  /** Operations that a transport does without, and why. */
  without: {
    mcp: {
      listProjectDocLinks: "People keep a project's links and notes; a model works on its items.",
      createProjectDocLink: "People keep a project's links and notes; a model works on its items.",
      updateProjectDocLink: "People keep a project's links and notes; a model works on its items.",
      deleteProjectDocLink: "People keep a project's links and notes; a model works on its items.",
      reorderProjectDocLinks:
        "People keep a project's links and notes; a model works on its items.",
      listProjectRepositories:
        "People keep a project's links and notes; a model works on its items.",
      createProjectRepository:
        "People keep a project's links and notes; a model works on its items.",
      updateProjectRepository:
        "People keep a project's links and notes; a model works on its items.",
      deleteProjectRepository:
        "People keep a project's links and notes; a model works on its items.",
      reorderProjectRepositories:
        "People keep a project's links and notes; a model works on its items.",
      listProjectNotes: "People keep a project's links and notes; a model works on its items.",
      createProjectNote: "People keep a project's links and notes; a model works on its items.",
      updateProjectNote: "People keep a project's links and notes; a model works on its items.",
      deleteProjectNote: "People keep a project's links and notes; a model works on its items.",
      reorderProjectNotes: "People keep a project's links and notes; a model works on its items.",
    },
  },
};
