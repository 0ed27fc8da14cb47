import { lockOrganization } from '../../kernel/lock-organization.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { findAncestors } from './find-ancestors.ts';
import { lockWorkItem, lockWorkItems } from './lock-work-items.ts';
import { requireWorkItem } from './require-work-item.ts';
import { workItemFailures } from './work-item-failures.ts';

type Reparenting = StepContext<'WORK_ITEM_NOT_FOUND' | 'PARENT_CYCLE'>;

/** Locks an item and its new parent until the transaction ends. Returns the locked item. */
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
 * The ID of the new parent, checked against cycles. The lock on the organization serializes these
 * checks, so that two concurrent changes cannot create a cycle together.
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
