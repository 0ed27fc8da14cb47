import { archiveProject } from '../../services/projects/archive-project.ts';
import { createProject } from '../../services/projects/create-project.ts';
import { getProject } from '../../services/projects/get-project.ts';
import { listProjects } from '../../services/projects/list-projects.ts';
import { updateProject } from '../../services/projects/update-project.ts';
import { get, patch, post } from '../route.ts';

export const projectRoutes = [
  get('/api/projects', listProjects),
  post('/api/projects', createProject),
  get('/api/projects/:id', getProject),
  patch('/api/projects/:id', updateProject),
  post('/api/projects/:id/archive', archiveProject, { status: 200 }),
];
