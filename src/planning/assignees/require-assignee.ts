import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { assigneeInclude } from './assignee.ts';

type Place = { workItemId: string; userId: string };

/** Somebody who works on a work item. */
export async function requireAssignee(db: TenantClient, { workItemId: ref, userId }: Place) {
  const { id: workItemId } = await requireWorkItem(db, ref);
  const where = { workItemId, userId };
  const assignee = await db.workItemAssignee.findFirst({ where, include: assigneeInclude });
  if (assignee) return assignee;
  throw new DomainError(...assigneeNotFound(userId));
}

/** The failure where nobody with this id works on the item, whoever they are. */
export function assigneeNotFound(userId: string): ['ASSIGNEE_NOT_FOUND', string] {
  return ['ASSIGNEE_NOT_FOUND', `Nobody with the user id ${userId} is assigned to this work item.`];
}
