import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItems } from '../work-items/require-work-item.ts';

/** Maximum number of work items in one call. */
export const MAX_LINKED = 200;

/** Adds work items to a milestone. `linkedCount` omits those already in it. */
export async function linkWorkItems(
  context: StepContext<'WORK_ITEM_NOT_FOUND'>,
  milestoneId: string,
  refs: readonly string[],
): Promise<{ linkedCount: number; workItemIds: string[] }> {
  if (refs.length === 0) return { linkedCount: 0, workItemIds: [] };
  const { caller, db } = context;
  const { organizationId } = caller;
  const items = await requireWorkItems(context, refs);
  const { count } = await db.milestoneWorkItem.createMany({
    data: items.map(({ id: workItemId }) => ({ organizationId, milestoneId, workItemId })),
    skipDuplicates: true,
  });
  return { linkedCount: count, workItemIds: items.map(({ id }) => id) };
}
