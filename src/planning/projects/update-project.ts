import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id, line } from '../../kernel/schemas.ts';
import { projectFields, projectSchema, toColumns } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { showOneProject } from './show-projects.ts';

export const updateProject = defineOperation({
  name: 'updateProject',
  summary: 'Change a project. What is left out stays as it is; null clears.',
  permission: 'projects:write',
  input: z.object({
    id: id().describe('The project to change.'),
    name: line().optional().describe('What it is called.'),
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
