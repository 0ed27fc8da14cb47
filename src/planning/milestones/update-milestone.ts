import { z } from 'zod';
import { type Milestone, Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { invalidRequest } from '../../kernel/invalid-input.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id, moment } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import {
  milestoneFields,
  milestoneSchema,
  milestoneStatusSchema,
  milestoneTitle,
  showMilestone,
} from './milestone.ts';
import { milestoneFailures } from './milestone-failures.ts';
import { loadMilestoneProgress } from './milestone-progress.ts';

const changeFields = {
  title: milestoneTitle().optional(),
  ...milestoneFields,
  status: milestoneStatusSchema
    .optional()
    .describe('Where it stands; leaving completed clears completedAt.'),
  completedAt: moment()
    .nullish()
    .describe('When a completed one was reached; the moment it is completed unless given.'),
};

export const updateMilestone = defineOperation({
  name: 'updateMilestone',
  summary: 'Change a milestone. What is left out stays as it is; null clears.',
  permission: 'projects:write',
  input: z.object({ id: id().describe('The milestone to change.'), ...changeFields }),
  output: milestoneSchema,
  fails: ['MILESTONE_NOT_FOUND'],
  handle(context, { id, ...change }) {
    return inTransaction(context, async (inner) => {
      const { db } = inner;
      const before = await lockMilestone(db, id);
      if (!before) throw context.fail(milestoneFailures.notFound(id));
      const data = { ...change, completedAt: completion(inner, before, change) };
      const [row] = await db.milestone.updateManyAndReturn({ where: { id }, data });
      const progressOf = await loadMilestoneProgress(db, [id]);
      return showMilestone(row ?? before, progressOf(id));
    });
  },
});

/** As it is now, so that nobody else changes it until the transaction ends. */
async function lockMilestone(db: TenantClient, id: string): Promise<Milestone | null> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "milestones"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  return db.milestone.findUnique({ where: { id } });
}

type Change = z.output<z.ZodObject<typeof changeFields>>;

/** When it was completed: only what is completed has been. */
function completion(
  { now, fail }: StepContext<never>,
  before: Milestone,
  { status = before.status, completedAt }: Change,
): Date | null {
  if (status === 'completed') return completedAt ?? before.completedAt ?? now();
  if (!completedAt) return null;
  throw fail(
    invalidRequest(
      'completedAt is only for a milestone that is completed. Give the status completed with it.',
    ),
  );
}
