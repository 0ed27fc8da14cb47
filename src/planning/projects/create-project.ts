import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { requireDaysInOrder } from '../../kernel/require-days-in-order.ts';
import {
  PLANNED_DAYS,
  projectFields,
  projectName,
  projectSchema,
  showProject,
  toColumns,
} from './project.ts';
import { NO_COUNTS } from './project-counts.ts';
import { deriveProjectKey, projectKey, requireFreeKey } from './project-key.ts';

export const createProject = defineOperation({
  name: 'createProject',
  summary: 'Create a project. The caller becomes its owner.',
  permission: 'projects:write',
  input: z.object({
    name: projectName(),
    key: projectKey().nullish().describe('1 to 10 of A-Z and 0-9; default: initials of the name.'),
    ...projectFields,
    ...idempotencyFields,
  }),
  formerFields: ['workspaceId'],
  output: projectSchema,
  fails: ['PROJECT_KEY_TAKEN'],
  handle(context, input, { linked: wantsCounts = true }) {
    requireDaysInOrder(PLANNED_DAYS, { row: input, changed: PLANNED_DAYS });
    const { organizationId, user } = context.caller;
    return inTransaction(context, async (inner) => {
      const { caller, db } = inner;
      const { key: chosen, ...fields } = input;
      if (chosen) await requireFreeKey(inner, { key: chosen });
      const key = chosen ?? (await deriveProjectKey(inner, input.name));
      const row = await db.project.create({ data: { ...toColumns(fields), key, organizationId } });
      const owner = { projectId: row.id, userId: user.id, role: 'owner' as const };
      await db.projectMember.createMany({ data: { ...owner, organizationId } });
      return { ...showProject(caller, row), ...(wantsCounts && NO_COUNTS) };
    });
  },
});
