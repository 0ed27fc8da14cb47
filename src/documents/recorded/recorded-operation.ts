import { z } from 'zod';
import { Prisma, type RecordedOperation } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';
import { hashId } from '../registered/document-id.ts';
import { operationKindSchema } from '../registered/registered-operation.ts';

const MAX_KEYS = 20;
const LARGEST_INT = 2_147_483_647;

export const recordedOperationKeySchema = z
  .object({
    apiKeyId: z.string(),
    name: z
      .string()
      .nullable()
      .describe('Key name. Null for callers without the permission `api-keys:read`.'),
    useCount: z.int().describe('Number of requests with the document.'),
    lastSeenAt: moment().describe('Time of the last request with the document.'),
  })
  .meta({ description: 'API key that has sent a document.' });

export const recordedOperationSchema = z
  .object({
    id: z.string(),
    documentId: z.string().describe('`sha256:` and the hash of the text.'),
    name: z.string().nullable().describe('Operation name. Null for an anonymous operation.'),
    kind: operationKindSchema,
    text: z.string().describe('GraphQL document.'),
    firstSeenAt: moment().describe('Time of the first request.'),
    lastSeenAt: moment().describe('Time of the last request.'),
    useCount: z.int().describe('Number of runs, delayed by some seconds.'),
    keys: z
      .array(recordedOperationKeySchema)
      .describe(`API keys that sent it, most recent first, ${MAX_KEYS} at most.`),
  })
  .meta({
    id: 'RecordedOperation',
    description: 'GraphQL document that clients sent and no active version of an app has.',
  });

export type ShownRecordedOperation = z.output<typeof recordedOperationSchema>;

type KeyRow = { apiKeyId: string; name: string; useCount: number; lastSeenAt: string };

/** Loads the API keys and run counts of rows with one statement. */
export async function showRecordedOperations(
  { db, caller }: Pick<OperationContext, 'db' | 'caller'>,
  rows: readonly RecordedOperation[],
): Promise<ShownRecordedOperation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const details = await db.$rows<{ id: string; useCount: number; keys: KeyRow[] }>(
    (organizationId) => Prisma.sql`
      SELECT r."id"::text, least(sum(u."count"), ${LARGEST_INT})::int AS "useCount",
             (jsonb_agg(jsonb_build_object('apiKeyId', k."id", 'name', k."name", 'useCount', u."count",
                                           'lastSeenAt', to_jsonb(u."lastSeenAt"))
                        ORDER BY u."place") FILTER (WHERE u."place" <= ${MAX_KEYS})) AS "keys"
        FROM "recordedOperations" r
        JOIN (SELECT *, row_number() OVER (PARTITION BY "recordedOperationId"
                                           ORDER BY "lastSeenAt" DESC, "apiKeyId" DESC) AS "place"
                FROM "recordedOperationUses"
               WHERE "organizationId" = ${organizationId}
                 AND "recordedOperationId" = ANY(${ids}::uuid[])) u ON u."recordedOperationId" = r."id"
        JOIN "apiKeys" k ON k."organizationId" = ${organizationId} AND k."id" = u."apiKeyId"
       WHERE r."organizationId" = ${organizationId} AND r."id" = ANY(${ids}::uuid[])
       GROUP BY r."id"`,
  );
  const detailsOf = new Map(details.map((each) => [each.id, each]));
  const mayReadNames = caller.permissions.has('api-keys:read');
  return rows.map(({ hash, ...row }) => {
    const { useCount = 0, keys = [] } = detailsOf.get(row.id) ?? {};
    const shown = keys.map((key) => ({
      ...key,
      name: mayReadNames ? key.name : null,
      lastSeenAt: new Date(key.lastSeenAt),
    }));
    return { ...row, documentId: hashId(hash), useCount, keys: shown };
  });
}
