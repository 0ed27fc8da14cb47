import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { idOrProject } from '../projects/id-or-project.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { idOrTaskId } from '../work-items/id-or-task-id.ts';
import { linkWorkItems, MAX_LINKED } from './link-work-items.ts';
import { milestoneFields, milestoneSchema, milestoneTitle, showMilestone } from './milestone.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

const output = milestoneSchema
  .extend({ linkedWorkItems: z.int().describe('Number of added work items.') })
  .meta({
    id: 'CreatedMilestone',
    description: 'Milestone with the number of its linked work items.',
  });

export const createMilestone = defineOperation({
  name: 'createMilestone',
  summary: 'Create a milestone of a project with its work items.',
  permission: 'projects:write',
  input: z.object({
    projectId: idOrProject(),
    title: milestoneTitle(),
    ...milestoneFields,
    workItemIds: z
      .array(idOrTaskId())
      .max(MAX_LINKED)
      .nullish()
      .describe(`IDs or taskIds of work items to add, at most ${MAX_LINKED}.`),
    ...idempotencyFields,
  }),
  output,
  loads: output.extend({ workItemIds: z.array(z.string()).optional() }),
  fails: ['PROJECT_NOT_FOUND', 'WORK_ITEM_NOT_FOUND'],
  handle(context, { workItemIds: refs, ...input }) {
    const { caller, fail } = context;
    const { organizationId, user } = caller;
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      const project = await db.project.findUnique({ where: { id: input.projectId } });
      if (!project) throw fail(projectFailures.notFound(input.projectId));
      const row = await db.milestone.create({
        data: { ...input, organizationId, createdByUserId: user.id },
      });
      const { linkedCount, workItemIds } = await linkWorkItems(inner, row.id, refs ?? []);
      const progressOf = await loadMilestoneProgress(db, [row.id]);
      const milestone = showMilestone(row, progressOf(row.id));
      return { ...milestone, linkedWorkItems: linkedCount, workItemIds };
    });
  },
});
