import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from './id-or-project.ts';
import { projectSchema } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { showOneProject } from './show-projects.ts';

export const getProject = defineOperation({
  name: 'getProject',
  summary: 'Read one project.',
  permission: 'projects:read',
  input: z.object({ id: idOrProject() }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { id }, view) {
    const { db, fail } = context;
    const row = await db.project.findUnique({ where: { id } });
    if (!row) throw fail(projectFailures.notFound(id));
    return showOneProject(context, row, view);
  },
});
