import type { TenantClient } from '../../db/tenant-client.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { dependenciesSelect, type ShownDependencies } from './dependency.ts';

/** Loads the dependencies and dependents of each work item, in one statement. */
export async function loadDependencies(
  db: TenantClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownDependencies>> {
  const items = await db.workItem.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: 'join',
    select: dependenciesSelect,
  });
  return new Map(
    items.map(({ id, blockedBy, blocks }) => [id, { dependencies: blockedBy, dependents: blocks }]),
  );
}

export const dependenciesOfWorkItems = defineRelation<null, ShownDependencies>({
  permission: 'work-items:read',
  loadMany: ({ db }, ids) => loadDependencies(db, ids),
});
