import { get } from '../../rest/route.ts';
import { getProjectRoadmap } from './get-project-roadmap.ts';

export const roadmapRoutes = [get('/api/projects/:projectId/roadmap', getProjectRoadmap)];
