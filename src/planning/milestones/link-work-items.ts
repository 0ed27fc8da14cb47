import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItems } from '../work-items/require-work-item.ts';

/** How many items may be put into a milestone at once. */
export const MAX_LINKED = 200;

/** Puts items into a milestone; says how many of them were not in it before. */
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
