import type { TenantClient } from '../../db/tenant-client.ts';
import { unknownRow } from '../../kernel/parts.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { isId } from '../../kernel/schemas.ts';
import { type ShownDependencies, selectDependencies, showDependencies } from './dependency.ts';

/** Loads the dependencies and dependents of each work item, in one statement. */
export async function loadDependencies(
  db: TenantClient,
  ids: readonly string[],
  after?: string | null | undefined,
): Promise<ReadonlyMap<string, ShownDependencies>> {
  if (after && !(await isDependency(db, after))) throw unknownRow(after);
  const items = await db.workItem.findMany({
    where: { id: { in: [...ids] } },
    relationLoadStrategy: 'join',
    select: selectDependencies(after),
  });
  return new Map(
    items.map(({ id, blockedBy, blocks }) => [
      id,
      showDependencies({ dependencies: blockedBy, dependents: blocks }),
    ]),
  );
}

async function isDependency(db: TenantClient, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await db.workItemDependency.findFirst({ where: { id }, select: { id: true } })) !== null;
}

type DependenciesArgs = { after?: string | null | undefined };

export const dependenciesOfWorkItems = defineRelation<DependenciesArgs, ShownDependencies>({
  permission: 'work-items:read',
  loadMany: ({ db }, ids, { after }) => loadDependencies(db, ids, after),
});
