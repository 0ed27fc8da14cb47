import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { partFields, partOf } from '../../kernel/parts.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { loadMilestones } from './load-milestones.ts';
import { milestoneSchema } from './milestone.ts';

export const listMilestones = defineOperation({
  name: 'listMilestones',
  summary:
    'List the milestones of a project with their progress by target date, those without one last; ' +
    '500 at a time.',
  permission: 'projects:read',
  input: z.object({ projectId: idOrProject(), ...partFields }),
  output: partOf(milestoneSchema),
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { projectId, after }) {
    const { db, fail } = context;
    const project = await db.project.findUnique({ where: { id: projectId } });
    if (!project) throw fail(projectFailures.notFound(projectId));
    return loadMilestones(context, { where: { projectId }, after });
  },
});
