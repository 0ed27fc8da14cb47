import { z } from 'zod';
import { type Milestone, Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { namesOfChanged } from '../../kernel/changed-values.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { versionAfter } from '../../kernel/expected-version.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidRequest } from '../../kernel/invalid-input.ts';
import { id, moment } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import {
  milestoneFields,
  milestoneSchema,
  milestoneStatusSchema,
  milestoneTitle,
  showMilestone,
} from './milestone.ts';
import { milestoneFailures } from './milestone-failures.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

const updateFields = {
  title: milestoneTitle().optional(),
  ...milestoneFields,
  priority: prioritySchema.optional().describe('Urgency.'),
  status: milestoneStatusSchema
    .optional()
    .describe('Any status but `completed` clears completedAt.'),
  completedAt: moment()
    .nullish()
    .describe('Requires the status `completed`. Default: the current time.'),
};

export const updateMilestone = defineUpdate({
  name: 'updateMilestone',
  summary: 'Update a milestone. Omitted fields keep their values; null clears them.',
  permission: 'projects:write',
  target: ['id'],
  formerNames: { milestoneId: 'id' },
  input: z.object({ id: id().describe('ID of the milestone.'), ...updateFields }),
  output: milestoneSchema,
  fails: ['MILESTONE_NOT_FOUND'],
  handle(context, { id, ...change }) {
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      const before = await lockMilestone(db, id);
      if (!before) throw context.fail(milestoneFailures.notFound(id));
      const { updatedAt: wasUpdatedAt } = before;
      const data = {
        ...change,
        completedAt: completion(inner, before, change),
        updatedAt: versionAfter(wasUpdatedAt, inner.now()),
      };
      const [row = before] = await db.milestone.updateManyAndReturn({ where: { id }, data });
      const progressOf = await loadMilestoneProgress(db, [id]);
      return {
        answer: showMilestone(row, progressOf(id)),
        changed: namesOfChanged(before, row),
        wasUpdatedAt,
      };
    });
  },
});

/** Reads a milestone and locks it until the end of the transaction. */
async function lockMilestone(db: TenantClient, id: string): Promise<Milestone | null> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "milestones"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  return db.milestone.findUnique({ where: { id } });
}

type Change = z.output<z.ZodObject<typeof updateFields>>;

/** Time of completion, which only a completed milestone has. */
function completion(
  { now, fail }: StepContext<never>,
  before: Milestone,
  { status = before.status, completedAt }: Change,
): Date | null {
  if (status === 'completed') return completedAt ?? before.completedAt ?? now();
  if (!completedAt) return null;
  throw fail(
    invalidRequest(
      'completedAt requires the status completed. Set the status to completed, or omit completedAt.',
    ),
  );
}
