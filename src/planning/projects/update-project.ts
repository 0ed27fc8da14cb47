import { z } from 'zod';
import type { Project } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { requireDaysInOrder } from '../../kernel/require-days-in-order.ts';
import { color } from '../../kernel/schemas.ts';
import { ownRow, updateRow } from '../../kernel/update-row.ts';
import { idOrProject } from './id-or-project.ts';
import {
  PLANNED_DAYS,
  projectFields,
  projectName,
  projectSchema,
  projectStatusSchema,
  toColumns,
} from './project.ts';
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
    color: color().nullish().describe('Hexadecimal RGB color; null: #6366f1.'),
    status: projectStatusSchema.optional().describe('Lists omit archived projects by default.'),
  }),
  output: projectSchema,
  fails: ['PROJECT_NOT_FOUND', 'PROJECT_KEY_TAKEN'],
  async handle(context, { id, ...input }, view) {
    const data = toColumns(input);
    const { key } = input;
    const update = (inner: OperationContext) =>
      updateRow<Project>(inner, { table: 'projects', where: ownRow(id), data });
    const withChecks = () =>
      inTransaction(context, async (inner) => {
        if (key !== undefined) await requireFreeKey(inner, { key, projectId: id });
        const updated = await update(inner);
        if (updated) requireDaysInOrder(PLANNED_DAYS, updated);
        return updated;
      });
    const isChecked = key !== undefined || PLANNED_DAYS.some((name) => input[name]);
    const updated = await (isChecked ? withChecks() : update(context));
    if (!updated) throw context.fail(projectFailures.notFound(id));
    const { row, ...compared } = updated;
    return { answer: await showOneProject(context, row, view), ...compared };
  },
});
