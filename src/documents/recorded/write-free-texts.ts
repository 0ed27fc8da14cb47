import type { PreparedStatement } from '../../db/database.ts';

/** Limit of texts per organization, in the database and in memory. */
export const MAX_TEXTS_OF_ORGANIZATION = 1_000;
const MAX_INT = 2 ** 31 - 1;

/**
 * Upserts documents that are in no active version, and adds to their counts. Locks rows in a fixed
 * order, so that concurrent processes cannot deadlock.
 */
export const writeFreeTexts: PreparedStatement = {
  name: 'write-free-texts',
  text: `
    WITH noted AS (
      SELECT n.* FROM jsonb_to_recordset(($1::text)::jsonb) AS n(
        "organizationId" uuid, "id" uuid, "hash" text, "normalizedHash" text, "text" text,
        "name" text, "kind" text, "firstAt" timestamptz, "lastAt" timestamptz, "uses" jsonb)),
    unregistered AS (
      SELECT n.*, EXISTS (
               SELECT 1 FROM "recordedOperations" r
                WHERE r."organizationId" = n."organizationId" AND r."hash" = n."hash") AS "isKnown"
        FROM noted n
       WHERE EXISTS (SELECT 1 FROM "organizations" o WHERE o."id" = n."organizationId")
         AND NOT EXISTS (
           SELECT 1 FROM "documentIds" d JOIN "appVersions" v
               ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
            WHERE d."organizationId" = n."organizationId"
              AND d."documentId" = 'normalized:' || n."normalizedHash" AND v."status" = 'active')),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY "organizationId", "isKnown" ORDER BY "id") AS "rank"
        FROM unregistered),
    kept AS (
      SELECT n.* FROM ranked n
       WHERE n."isKnown" OR n."rank" + (
           SELECT count(*) FROM "recordedOperations" r
            WHERE r."organizationId" = n."organizationId") <= ${MAX_TEXTS_OF_ORGANIZATION}
       ORDER BY n."organizationId", n."hash"),
    stored AS (
      INSERT INTO "recordedOperations" AS r ("id", "organizationId", "hash", "normalizedHash", "text",
          "name", "kind", "firstSeenAt", "lastSeenAt")
      SELECT "id", "organizationId", "hash", "normalizedHash", "text", "name",
             "kind"::"OperationKind", "firstAt", "lastAt" FROM kept
      ON CONFLICT ("organizationId", "hash")
      DO UPDATE SET "lastSeenAt" = greatest(r."lastSeenAt", EXCLUDED."lastSeenAt")
      RETURNING r."id", r."organizationId", r."hash"::text)
    INSERT INTO "recordedOperationUses" AS u
        ("organizationId", "recordedOperationId", "apiKeyId", "count", "lastSeenAt")
    SELECT s."organizationId", s."id", k."id", use."value"::int, n."lastAt"
      FROM stored s JOIN kept n ON n."organizationId" = s."organizationId" AND n."hash" = s."hash"
     CROSS JOIN LATERAL jsonb_each_text(n."uses") use
      JOIN "apiKeys" k ON k."organizationId" = s."organizationId" AND k."id" = use."key"::uuid
     ORDER BY 1, 2, 3
    ON CONFLICT ("organizationId", "recordedOperationId", "apiKeyId")
    DO UPDATE SET "count" = least(u."count"::bigint + EXCLUDED."count", ${MAX_INT}),
                  "lastSeenAt" = greatest(u."lastSeenAt", EXCLUDED."lastSeenAt")`,
};
