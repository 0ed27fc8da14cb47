import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { id } from '../../kernel/schemas.ts';
import { apiKeySchema, apiKeySelection, revocationReasonSchema, showApiKey } from './api-key.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import { selectDescendants } from './select-descendants.ts';

type Reason = z.output<typeof revocationReasonSchema> | null | undefined;

export const revokeApiKey = defineOperation({
  name: 'revokeApiKey',
  summary:
    'Revoke an API key permanently, from its next request on, and optionally its descendants: the ' +
    'keys that it created, and those that they created. Idempotent. Members can revoke only their ' +
    'own keys.',
  permission: 'api-keys:write',
  changesAccess: true,
  input: z.object({
    id: id().describe('ID of the API key, not the key itself.'),
    reason: revocationReasonSchema.nullish().describe('Reason, kept with the key.'),
    revokeDescendants: z
      .boolean()
      .nullish()
      .describe('Whether to revoke the descendants, too. Default: true if the reason is `leaked`.'),
  }),
  output: z
    .object({
      revoked: z.boolean().describe('Always true.'),
      apiKey: apiKeySchema.describe('The revoked API key.'),
      revokedDescendantIds: z
        .array(z.string())
        .describe('IDs of the descendants that this request revoked.'),
    })
    .describe('Revoked API key and its revoked descendants.'),
  fails: ['API_KEY_NOT_FOUND', 'API_KEY_NOT_YOURS'],
  async handle(context, { id, reason, revokeDescendants }) {
    const { caller, db, fail } = context;
    const key = await db.apiKey.findUnique({ where: { id }, omit: { keyHash: true } });
    if (!key) throw fail(apiKeyFailures.notFound(id));
    // The descendants of a key belong to its user, too.
    const isAllowed = mayManageOthers(caller.role) || key.userId === caller.user.id;
    const includesDescendants = revokeDescendants ?? reason === 'leaked';
    if (!isAllowed && (includesDescendants || !key.revokedAt)) {
      throw fail(apiKeyFailures.notYours('revoke'));
    }
    const descendants = includesDescendants ? await findActiveDescendants(context, id) : [];
    await revokeAll(context, [id], reason);
    await revokeAll(context, descendants, reason);
    const row = await db.apiKey.findUniqueOrThrow({ where: { id }, ...apiKeySelection });
    return { revoked: true, apiKey: showApiKey(caller, row), revokedDescendantIds: descendants };
  },
});

/**
 * The keys that a key created, directly or not, and that are active. Under the lock of the
 * organization, no further ones appear.
 */
async function findActiveDescendants({ db }: OperationContext, id: string): Promise<string[]> {
  const rows = await db.$rows<{ id: string }>(
    (organizationId) => Prisma.sql`
      SELECT k."id"::text FROM "apiKeys" k
       WHERE k."organizationId" = ${organizationId} AND k."revokedAt" IS NULL
         AND k."id" IN (${selectDescendants(id, organizationId)})
       ORDER BY k."id"`,
  );
  return rows.map((row) => row.id);
}

async function revokeAll(
  { caller, db, now }: OperationContext,
  ids: string[],
  reason: Reason,
): Promise<void> {
  if (ids.length === 0) return;
  await db.apiKey.updateMany({
    where: { id: { in: ids }, revokedAt: null },
    data: { revokedAt: now(), revokedById: caller.user.id, revocationReason: reason ?? null },
  });
}
