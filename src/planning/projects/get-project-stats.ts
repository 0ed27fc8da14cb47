import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from './id-or-project.ts';
import { projectFailures } from './project-failures.ts';
import { loadProjectStats, projectStatsSchema } from './project-stats.ts';

export const getProjectStats = defineOperation({
  name: 'getProjectStats',
  summary: 'Count the tasks and ideas of a project, in total and done.',
  permission: 'projects:read',
  input: z.object({ projectId: idOrProject() }),
  output: projectStatsSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle({ db, fail }, { projectId }) {
    const [project, statsOf] = await Promise.all([
      db.project.findUnique({ where: { id: projectId } }),
      loadProjectStats(db, [projectId]),
    ]);
    if (!project) throw fail(projectFailures.notFound(projectId));
    return statsOf(projectId);
  },
});
