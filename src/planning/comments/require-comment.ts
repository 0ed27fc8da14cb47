import type { StepContext } from '../../kernel/step-context.ts';
import { requireWorkItem } from '../work-items/require-work-item.ts';
import { commentInclude } from './comment.ts';
import { commentFailures } from './comment-failures.ts';

type Target = { workItemId: string; id: string };

/** Reads a comment and fails unless it is on the work item. */
export async function requireComment(
  context: StepContext<'WORK_ITEM_NOT_FOUND' | 'COMMENT_NOT_FOUND'>,
  { workItemId: ref, id }: Target,
) {
  const { db, fail } = context;
  const workItem = await requireWorkItem(context, ref);
  const where = { id, workItemId: workItem.id };
  const comment = await db.comment.findFirst({ where, include: commentInclude });
  if (comment) return comment;
  throw fail(commentFailures.notFound(id));
}
