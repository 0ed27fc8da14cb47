import { z } from 'zod';
import type { OperationContext } from '../../kernel/context.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from './id-or-project.ts';
import { projectFields, projectName, projectSchema, toColumns } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { projectKey, requireFreeKey } from './project-key.ts';
import { showOneProject } from './show-projects.ts';

export const updateProject = defineOperation({
  name: 'updateProject',
  summary: 'Update a project. Omitted fields keep their values; null clears them.',
  permission: 'projects:write',
  input: z.object({
    id: idOrProject(),
    name: projectName().optional(),
    key: projectKey().optional().describe('New key; taskIds stay valid.'),
    ...projectFields,
  }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND', 'PROJECT_KEY_TAKEN'],
  async handle(context, { id, ...input }, view) {
    const data = toColumns(input);
    const { key } = input;
    const update = async ({ db }: OperationContext) =>
      (await db.project.updateManyAndReturn({ where: { id }, data }))[0];
    const withKey = (chosen: string) =>
      inTransaction(context, async (inner) => {
        await requireFreeKey(inner, { key: chosen, projectId: id });
        return update(inner);
      });
    const row = await (key === undefined ? update(context) : withKey(key));
    if (!row) throw context.fail(projectFailures.notFound(id));
    return showOneProject(context, row, view);
  },
});
