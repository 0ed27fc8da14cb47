import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from './id-or-project.ts';
import { projectSchema } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { showOneProject } from './show-projects.ts';

export const archiveProject = defineOperation({
  name: 'archiveProject',
  summary:
    'Archive a project. Lists omit it by default, its content stays. ' +
    'Restore it by updating its status to `active`.',
  permission: 'projects:write',
  input: z.object({ id: idOrProject() }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { id }, view) {
    const { db, fail } = context;
    const data = { status: 'archived' as const };
    const [row] = await db.project.updateManyAndReturn({ where: { id }, data });
    if (!row) throw fail(projectFailures.notFound(id));
    return showOneProject(context, row, view);
  },
});
