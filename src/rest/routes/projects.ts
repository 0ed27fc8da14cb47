import { archiveProject } from '../../services/projects/archive-project.ts';
import { createProject } from '../../services/projects/create-project.ts';
import { deleteProject } from '../../services/projects/delete-project.ts';
import { getProject } from '../../services/projects/get-project.ts';
import { getProjectDetail } from '../../services/projects/get-project-detail.ts';
import { getProjectRoadmap } from '../../services/projects/get-project-roadmap.ts';
import { getProjectStats } from '../../services/projects/get-project-stats.ts';
import { listProjects } from '../../services/projects/list-projects.ts';
import { updateProject } from '../../services/projects/update-project.ts';
import { deleted } from '../deleted.ts';
import { get, patch, post, remove } from '../route.ts';

export const projectRoutes = [
  get('/api/projects', listProjects),
  post('/api/projects', createProject),
  get('/api/projects/:id', getProject),
  patch('/api/projects/:id', updateProject),
  remove('/api/projects/:id', deleteProject, { presenter: deleted }),
  get('/api/projects/:id/detail', getProjectDetail),
  post('/api/projects/:id/archive', archiveProject, { status: 200 }),
  get('/api/projects/:projectId/roadmap', getProjectRoadmap),
  get('/api/projects/:projectId/stats/by-type', getProjectStats),
];
