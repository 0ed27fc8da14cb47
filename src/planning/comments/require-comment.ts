import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { commentInclude, commentNotFound } from './comment.ts';

type Place = { workItemId: string; commentId: string };

/** A comment that is on a work item. */
export async function requireComment(db: TenantClient, { workItemId: ref, commentId }: Place) {
  const { id: workItemId } = await requireWorkItem(db, ref);
  const where = { id: commentId, workItemId };
  const comment = await db.comment.findFirst({ where, include: commentInclude });
  if (comment) return comment;
  throw new DomainError(...commentNotFound(commentId));
}
