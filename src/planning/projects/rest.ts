import { deleted } from '../../rest/flag-presenter.ts';
import { get, patch, post, remove } from '../../rest/route.ts';
import { archiveProject } from './archive-project.ts';
import { createProject } from './create-project.ts';
import { deleteProject } from './delete-project.ts';
import { getProject } from './get-project.ts';
import { getProjectStats } from './get-project-stats.ts';
import { listProjects } from './list-projects.ts';
import { updateProject } from './update-project.ts';

export const projectRoutes = [
  get('/api/projects', listProjects),
  post('/api/projects', createProject),
  get('/api/projects/:id', getProject),
  patch('/api/projects/:id', updateProject),
  remove('/api/projects/:id', deleteProject, { presenter: deleted }),
  post('/api/projects/:id/archive', archiveProject, { status: 200 }),
  get('/api/projects/:projectId/stats/by-type', getProjectStats),
];
