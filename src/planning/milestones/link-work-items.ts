import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItems } from '../work-items/require-work-item.ts';

/** Maximum number of work items in one call. */
export const MAX_LINKED = 200;

/** Adds work items to a milestone. Returns the number of added ones, without those already in it. */
export async function linkWorkItems(
  context: StepContext<'WORK_ITEM_NOT_FOUND'>,
  milestoneId: string,
  refs: readonly string[],
): Promise<number> {
  if (refs.length === 0) return 0;
  const { caller, db } = context;
  const { organizationId } = caller;
  const items = await requireWorkItems(context, refs);
  const { count } = await db.milestoneWorkItem.createMany({
    data: items.map(({ id: workItemId }) => ({ organizationId, milestoneId, workItemId })),
    skipDuplicates: true,
  });
  return count;
}
