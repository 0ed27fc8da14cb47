import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { findAncestors } from './find-ancestors.ts';
import { lockWorkItem, lockWorkItems } from './lock-work-items.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

type Reparenting = StepContext<'WORK_ITEM_NOT_FOUND' | 'PARENT_CYCLE'>;

/** The item as it is now and the parent it gets; neither goes away until the transaction ends. */
export async function lockWithParent(
  context: Reparenting,
  ref: string,
  newParent: string | null | undefined,
) {
  if (!newParent) {
    const before = await requireWorkItem(context, await lockWorkItem(context, ref));
    return { parentId: newParent, before };
  }
  const item = await requireWorkItem(context, ref);
  const parentId = await requireParentFor(context, item, newParent);
  await lockWorkItems(context, [item.id, parentId]);
  return { parentId, before: await requireWorkItem(context, item.id) };
}

/**
 * The id of an item that another may be put below without going round in a circle. Of all that
 * happens in the organization, only one such change goes on at a time.
 */
async function requireParentFor(
  context: Reparenting,
  item: { id: string; taskId: string },
  ref: string,
): Promise<string> {
  const { db } = context;
  await lockOrganization(context);
  const parent = await requireWorkItem(context, ref);
  const line = await findAncestors(db, parent.id);
  if (!line.some(({ id }) => id === item.id)) return parent.id;
  throw context.fail(workItemFailures.parentCycle({ taskId: item.taskId, parent: parent.taskId }));
}
