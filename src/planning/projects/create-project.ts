import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { projectFields, projectName, projectSchema, showProject, toColumns } from './project.ts';
import { NO_COUNTS } from './project-counts.ts';

export const createProject = defineOperation({
  name: 'createProject',
  summary: 'Create a project in the organization. The caller becomes its owner.',
  permission: 'projects:write',
  input: z.object({
    name: projectName(),
    ...projectFields,
    ...idempotencyFields,
  }),
  formerFields: ['workspaceId'],
  output: projectSchema,
  fails: [],
  handle(context, input, { linked: wantsCounts = true }) {
    const { organizationId, user } = context.caller;
    return inTransaction(context, async ({ caller, db }) => {
      const row = await db.project.create({ data: { ...toColumns(input), organizationId } });
      const owner = { projectId: row.id, userId: user.id, role: 'owner' as const };
      await db.projectMember.createMany({ data: { ...owner, organizationId } });
      return { ...showProject(caller, row), ...(wantsCounts && NO_COUNTS) };
    });
  },
});
