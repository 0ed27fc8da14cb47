import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { loadMilestones } from './load-milestones.ts';
import { milestoneSchema } from './milestone.ts';

export const listMilestones = defineOperation({
  name: 'listMilestones',
  summary:
    'List the milestones of a project with their progress by target date, those without one last; ' +
    '500 at most.',
  permission: 'projects:read',
  input: z.object({ projectId: idOrProject() }),
  output: z.array(milestoneSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle({ db, fail }, { projectId }) {
    const project = await db.project.findUnique({ where: { id: projectId } });
    if (!project) throw fail(projectFailures.notFound(projectId));
    return loadMilestones(db, { projectId });
  },
});
