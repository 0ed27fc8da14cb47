import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { isLooser } from '../../kernel/operation-mode.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { id, line } from '../../kernel/schemas.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import {
  keyOperationModeSchema,
  requireWithinKey,
  requireWithinOrganization,
} from './key-operation-mode.ts';

export const updateApiKey = defineOperation({
  name: 'updateApiKey',
  summary:
    'Rename an API key or set its operation mode, from its next request on. ' +
    'Members can change only their own keys.',
  permission: 'api-keys:write',
  input: z.object({
    id: id().describe('ID of the API key, not the key itself.'),
    name: line().optional().describe('Purpose of the key.'),
    operationMode: keyOperationModeSchema,
  }),
  output: apiKeySchema,
  fails: ['API_KEY_NOT_FOUND', 'API_KEY_NOT_YOURS', 'API_KEY_REVOKED', 'OPERATION_MODE_LOOSER'],
  handle: (context, { id, name, operationMode }) =>
    inTransaction(context, async (inner) => {
      const { caller, db, fail } = inner;
      const before = await lockApiKey(db, id);
      if (!before) throw fail(apiKeyFailures.notFound(id));
      if (!mayManageOthers(caller.role) && before.userId !== caller.user.id) {
        throw fail(apiKeyFailures.notYours('change'));
      }
      if (before.revokedAt) throw fail(apiKeyFailures.revoked());
      if (operationMode) requireWithinOrganization(inner, operationMode);
      const loosens = operationMode !== undefined && isLooser(operationMode, before.operationMode);
      if (loosens) requireWithinKey(inner, operationMode);

      const data = { name, operationMode };
      const row = await db.apiKey.update({ where: { id }, data, ...apiKeySelection });
      return showApiKey(caller, row);
    }),
});

/** Reads the key and locks its row until the transaction ends. */
async function lockApiKey(db: TenantClient, id: string) {
  await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "apiKeys"
      WHERE "organizationId" = ${organizationId} AND "id" = ${id}::uuid FOR NO KEY UPDATE`,
  );
  return db.apiKey.findUnique({ where: { id }, omit: { keyHash: true } });
}
