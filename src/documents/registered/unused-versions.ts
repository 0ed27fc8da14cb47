import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';

/**
 * Filters versions that are older than a time and that nobody has used since. Versions of an app share
 * most operations, so a run counts for the version that its document IDs resolve to.
 */
export async function unusedVersions(
  db: TenantClient,
  since: Date,
): Promise<Prisma.AppVersionWhereInput> {
  const used = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT DISTINCT ON (d."documentId", v."app", v."status") v."id"::text
        FROM "registeredOperations" o
        JOIN "documentIds" d
          ON d."organizationId" = o."organizationId" AND d."operationId" = o."id"
         AND d."documentId" = 'sha256:' || o."hash"
        JOIN "appVersions" v
          ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
       WHERE o."organizationId" = ${organizationId} AND o."lastUsedAt" >= ${since}
         AND v."status" = 'active'
       ORDER BY d."documentId", v."app", v."status", v."activatedAt" DESC, v."id" DESC`,
  );
  const ids = used.map(({ id }) => id);
  const isOlder = [{ activatedAt: { lt: since } }, { activatedAt: null, createdAt: { lt: since } }];
  return { AND: [{ NOT: { id: { in: [...new Set(ids)] } } }, { OR: isOlder }] };
}
