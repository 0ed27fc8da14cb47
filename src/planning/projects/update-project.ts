import { z } from 'zod';
import type { Project } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { ownRow, updateRow } from '../../kernel/update-row.ts';
import { idOrProject } from './id-or-project.ts';
import { projectFields, projectName, projectSchema, toColumns } from './project.ts';
import { projectFailures } from './project-failures.ts';
import { projectKey, requireFreeKey } from './project-key.ts';
import { showOneProject } from './show-projects.ts';

export const updateProject = defineUpdate({
  name: 'updateProject',
  summary: 'Update a project. Omitted fields keep their values; null clears them.',
  permission: 'projects:write',
  target: ['id'],
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
    const update = (inner: OperationContext) =>
      updateRow<Project>(inner, { table: 'projects', where: ownRow(id), data });
    const withKey = (chosen: string) =>
      inTransaction(context, async (inner) => {
        await requireFreeKey(inner, { key: chosen, projectId: id });
        return update(inner);
      });
    const updated = await (key === undefined ? update(context) : withKey(key));
    if (!updated) throw context.fail(projectFailures.notFound(id));
    const { row, changed } = updated;
    return { answer: await showOneProject(context, row, view), changed };
  },
});
