import { Prisma } from '../../db/generated/client.ts';

/** Query for the IDs of the keys that a key created, and of those that they created. */
export function selectDescendants(id: string, organizationId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE descendants AS (
      SELECT "id" FROM "apiKeys"
       WHERE "organizationId" = ${organizationId} AND "createdByApiKeyId" = ${id}::uuid
      UNION
      SELECT c."id" FROM "apiKeys" c
        JOIN descendants d ON c."createdByApiKeyId" = d."id"
       WHERE c."organizationId" = ${organizationId}
    )
    SELECT "id" FROM descendants`;
}
