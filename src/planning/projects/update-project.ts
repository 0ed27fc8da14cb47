import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { projectFields, projectName, projectSchema, toColumns } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { showOneProject } from './show-projects.ts';

export const updateProject = defineOperation({
  name: 'updateProject',
  summary: 'Update a project. Omitted fields keep their values; null clears them.',
  permission: 'projects:write',
  input: z.object({
    id: id().describe('ID of the project.'),
    name: projectName().optional(),
    ...projectFields,
  }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND'],
  async handle(context, { id, ...input }, view) {
    const { db, fail } = context;
    const [row] = await db.project.updateManyAndReturn({ where: { id }, data: toColumns(input) });
    if (!row) throw fail(projectFailures.notFound(id));
    return showOneProject(context, row, view);
  },
});
