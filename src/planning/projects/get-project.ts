import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { projectSchema } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { showOneProject } from './show-projects.ts';

export const getProject = defineOperation({
  name: 'getProject',
  summary: 'Read one project.',
  permission: 'projects:read',
  input: z.object({ id: id().describe('ID of the project.') }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { id }, view) {
    const { db, fail } = context;
    const row = await db.project.findUnique({ where: { id } });
    if (!row) throw fail(projectFailures.notFound(id));
    return showOneProject(context, row, view);
  },
});
