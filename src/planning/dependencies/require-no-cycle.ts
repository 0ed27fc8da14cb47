import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { DomainError } from '../../errors.ts';

type Item = { id: string; taskId: string };

type Wanted = { item: Item; blocker: Item };

/** Makes sure that what is to hold an item up does not itself wait for it, through however many. */
export async function requireNoCycle(db: TenantClient, { item, blocker }: Wanted): Promise<void> {
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
  throw new DomainError(
    'DEPENDENCY_CYCLE',
    `${blocker.taskId} already waits for ${item.taskId}, directly or through others, so that ` +
      'neither could begin. Remove one of the dependencies between them first.',
  );
}
