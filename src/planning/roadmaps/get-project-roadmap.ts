import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { roadmapSchema } from './roadmap.ts';
import { roadmapsOfProjects } from './roadmaps-of-projects.ts';

export const getProjectRoadmap = defineOperation({
  name: 'getProjectRoadmap',
  summary:
    'Read the epics of a project with up to three levels below them, their columns and their start ' +
    'and end dates, at most 2,000 items.',
  permission: 'work-items:read',
  input: z.object({ projectId: idOrProject() }),
  output: roadmapSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { projectId }) {
    const project = await context.db.project.findUnique({ where: { id: projectId } });
    const roadmaps = project && (await roadmapsOfProjects.loadMany(context, [projectId], null));
    const roadmap = roadmaps?.get(projectId);
    if (!roadmap) throw context.fail(projectFailures.notFound(projectId));
    return roadmap;
  },
});
