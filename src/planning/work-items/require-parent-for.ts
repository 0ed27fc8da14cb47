import { DomainError } from '../../errors.ts';
import { lockOrganization } from '../../identity/organizations/lock-organization.ts';
import type { ServiceContext } from '../../kernel/context.ts';
import { findAncestors } from './find-ancestors.ts';
import { requireWorkItem } from './require-work-item.ts';

/**
 * The id of an item that another may be put below without going round in a circle. Of all that
 * happens in the organization, only one such change goes on at a time.
 */
export async function requireParentFor(
  context: ServiceContext,
  item: { id: string; taskId: string },
  ref: string,
): Promise<string> {
  const { db } = context;
  await lockOrganization(context);
  const parent = await requireWorkItem(db, ref);
  const line = await findAncestors(db, parent.id);
  if (!line.some(({ id }) => id === item.id)) return parent.id;
  throw new DomainError(
    'PARENT_CYCLE',
    `${parent.taskId} is ${item.taskId} or below it, so it cannot be its parent.`,
  );
}
