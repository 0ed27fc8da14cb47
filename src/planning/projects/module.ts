import './graphql/project.ts';
import { archiveProject } from './archive-project.ts';
import { createProject } from './create-project.ts';
import { deleteProject } from './delete-project.ts';
import { getProject } from './get-project.ts';
import { getProjectStats } from './get-project-stats.ts';
import { listProjects } from './list-projects.ts';
import { projectTools } from './mcp.ts';
import { projectsById } from './relations.ts';
import { projectRoutes } from './rest.ts';
import { updateProject } from './update-project.ts';

/** Operations, routes and tools of the room. */
export const projectsModule = {
  operations: [
    createProject,
    listProjects,
    getProject,
    updateProject,
    archiveProject,
    deleteProject,
    getProjectStats,
  ],
  routes: projectRoutes,
  tools: projectTools,
  nodes: {
    Project: { table: 'projects', byId: projectsById },
  },
  /** Operations that a transport omits, and why. */
  without: {
    mcp: {
      archiveProject: 'update_project with the status archived does the same.',
      deleteProject: 'Only users delete projects. A model archives one with update_project.',
      getProjectStats: 'get_project returns these counts and more.',
    },
  },
};
