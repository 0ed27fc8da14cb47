import { z } from 'zod';
import { Prisma, type RegisteredOperation } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { moment } from '../../kernel/schemas.ts';
import { appVersionSchema } from './app-version.ts';
import { hashId } from './document-id.ts';
import { firstUsageDay, USAGE_DAYS } from './usage-window.ts';

export const operationKindSchema = describedEnum({
  id: 'OperationKind',
  description: 'Type of a GraphQL operation.',
  values: {
    query: 'Reads data.',
    mutation: 'Changes data.',
  },
});

/** Limits the lists of an operation that is in every release of an app. */
const MAX_SHOWN = 20;

export const registeredOperationSchema = z
  .object({
    id: z.string(),
    documentId: z.string().describe('Document ID that clients send: `sha256:` and the hash.'),
    name: z.string().describe('Operation name.'),
    kind: operationKindSchema,
    text: z.string().describe('GraphQL document.'),
    schemaCoordinates: z
      .array(z.string())
      .describe('Coordinates that the document uses, such as `Project.name`.'),
    aliases: z
      .array(z.string())
      .describe(
        `Other document IDs: \`x-<app>:<name>\` and those of manifests, ${MAX_SHOWN} at most.`,
      ),
    appVersions: z
      .array(appVersionSchema.pick({ id: true, app: true, version: true, status: true }))
      .describe(`Versions with the operation, newest first, ${MAX_SHOWN} at most.`),
    useCount: z
      .int()
      .describe(`Number of runs in the last ${USAGE_DAYS} days, delayed by some seconds.`),
    lastUsedAt: moment().nullable().describe('Time of the last run. Null if it never ran.'),
    createdAt: moment().describe('Time of the first registration.'),
  })
  .meta({
    id: 'RegisteredOperation',
    description: 'GraphQL document with one operation that clients of the organization may run.',
  });

export type ShownOperation = z.output<typeof registeredOperationSchema>;

type Details = Pick<ShownOperation, 'id' | 'aliases' | 'appVersions' | 'useCount'>;

const LARGEST_INT = 2_147_483_647;

/** Loads the versions, aliases and run counts of rows with one statement. */
export async function showOperations(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  rows: readonly RegisteredOperation[],
): Promise<ShownOperation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const since = firstUsageDay(now());
  const details = await db.$rows<Details>(
    (organizationId) => Prisma.sql`
      SELECT o."id"::text,
             ARRAY(SELECT DISTINCT d."documentId"::text FROM "documentIds" d
                    WHERE d."organizationId" = ${organizationId} AND d."operationId" = o."id"
                      AND d."documentId" !~ '^(sha256|normalized):'
                    ORDER BY 1 LIMIT ${MAX_SHOWN}) AS "aliases",
             (SELECT coalesce(jsonb_agg(v ORDER BY v."id" DESC), '[]')
                FROM (SELECT v."id", v."app", v."version", v."status"
                        FROM "documentIds" d JOIN "appVersions" v
                          ON v."organizationId" = d."organizationId" AND v."id" = d."appVersionId"
                       WHERE d."organizationId" = ${organizationId}
                         AND d."documentId" = 'sha256:' || o."hash"
                       ORDER BY d."appVersionId" DESC LIMIT ${MAX_SHOWN}) v) AS "appVersions",
             (SELECT least(coalesce(sum(u."count"), 0), ${LARGEST_INT})::int
                FROM "operationUses" u
               WHERE u."organizationId" = ${organizationId} AND u."operationId" = o."id"
                 AND u."day" >= ${since}::date) AS "useCount"
        FROM "registeredOperations" o
       WHERE o."organizationId" = ${organizationId} AND o."id" = ANY(${ids}::uuid[])`,
  );
  const detailsOf = new Map(details.map((each) => [each.id, each]));
  return rows.map(({ hash, ...row }) => ({
    ...row,
    documentId: hashId(hash),
    aliases: [],
    appVersions: [],
    useCount: 0,
    ...detailsOf.get(row.id),
  }));
}
