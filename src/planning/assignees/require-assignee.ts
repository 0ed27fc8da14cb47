import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { assigneeInclude } from './assignee.ts';
import { assigneeFailures } from './assignee-failures.ts';

type Place = { workItemId: string; userId: string };

/** The assignment of a user to a work item. */
export async function requireAssignee(
  context: StepContext<'WORK_ITEM_NOT_FOUND' | 'ASSIGNEE_NOT_FOUND'>,
  { workItemId: ref, userId }: Place,
) {
  const { db, fail } = context;
  const { id: workItemId } = await requireWorkItem(context, ref);
  const where = { workItemId, userId };
  const assignee = await db.workItemAssignee.findFirst({ where, include: assigneeInclude });
  if (assignee) return assignee;
  throw fail(assigneeFailures.notFound(userId));
}
