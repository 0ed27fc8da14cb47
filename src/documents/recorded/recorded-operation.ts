import { z } from 'zod';
import { Prisma, type RecordedOperation } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';
import { hashId } from '../registered/document-id.ts';
import { operationKindSchema } from '../registered/registered-operation.ts';

const MAX_KEYS = 20;
const LARGEST_INT = 2_147_483_647;

const keySchema = z.object({
  apiKeyId: z.string(),
  name: z.string().nullable().describe('Null unless the caller may `api-keys:read`.'),
  count: z.int().describe('How often it has sent the text.'),
  lastSeenAt: moment(),
});

export const recordedOperationSchema = z
  .object({
    id: z.string(),
    documentId: z.string().describe('`sha256:` and the hash of its text.'),
    name: z.string().nullable().describe('Of its operation; null for one without.'),
    kind: operationKindSchema,
    text: z.string().describe('The GraphQL document.'),
    firstSeenAt: moment(),
    lastSeenAt: moment(),
    count: z.int().describe('How often it ran, some seconds late.'),
    keys: z
      .array(keySchema)
      .describe(`The API keys that sent it, the last one first; ${MAX_KEYS} at most.`),
  })
  .meta({ id: 'RecordedOperation' });

export type ShownRecordedOperation = z.output<typeof recordedOperationSchema>;

type KeyRow = { apiKeyId: string; name: string; count: number; lastSeenAt: string };

/** Rows with who has sent them and how often, in one more statement. */
export async function showRecordedOperations(
  { db, caller }: Pick<OperationContext, 'db' | 'caller'>,
  rows: readonly RecordedOperation[],
): Promise<ShownRecordedOperation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const details = await db.$rows<{ id: string; count: number; keys: KeyRow[] }>(
    (organizationId) => Prisma.sql`
      SELECT r."id"::text, least(sum(u."count"), ${LARGEST_INT})::int AS "count",
             (jsonb_agg(jsonb_build_object('apiKeyId', k."id", 'name', k."name", 'count', u."count",
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
    const { count = 0, keys = [] } = detailsOf.get(row.id) ?? {};
    const shown = keys.map((key) => ({
      ...key,
      name: mayReadNames ? key.name : null,
      lastSeenAt: new Date(key.lastSeenAt),
    }));
    return { ...row, documentId: hashId(hash), count, keys: shown };
  });
}
