import { Prisma } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { dependencyFailures } from './dependency-failures.ts';

type Item = { id: string; taskId: string };

type Wanted = { item: Item; blocker: Item };

/** Checks that the item does not block its new blocker, directly or transitively. */
export async function requireNoCycle(
  { db, fail }: StepContext<'DEPENDENCY_CYCLE'>,
  { item, blocker }: Wanted,
): Promise<void> {
  const found = await db.$rows(
    (organizationId) => Prisma.sql`
      WITH RECURSIVE waits_for (id) AS (
        SELECT ${blocker.id}::uuid
        UNION
        SELECT dependency."blockedByWorkItemId"
        FROM waits_for JOIN "workItemDependencies" dependency
          ON dependency."organizationId" = ${organizationId}
          AND dependency."workItemId" = waits_for.id
      )
      SELECT 1 FROM waits_for WHERE id = ${item.id}::uuid`,
  );
  if (found.length === 0) return;
  throw fail(dependencyFailures.cycle({ taskId: item.taskId, blocker: blocker.taskId }));
}
