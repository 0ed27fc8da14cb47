import type { OperationContext } from '../../kernel/context.ts';

/** Names of the fields that changed after a version of a work item, from its history. */
export async function changedFieldsSince(
  { db }: OperationContext,
  { id: workItemId }: { id: string },
  since: Date,
): Promise<string[]> {
  const events = await db.workItemEvent.findMany({
    where: { workItemId, createdAt: { gt: since }, fieldName: { not: null } },
    select: { fieldName: true },
    distinct: 'fieldName',
    orderBy: { fieldName: 'asc' },
  });
  return events.flatMap(({ fieldName }) => fieldName ?? []);
}
