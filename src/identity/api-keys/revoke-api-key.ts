import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { id } from '../../kernel/schemas.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';
import { apiKeyFailures } from './api-key-failures.ts';

export const revokeApiKey = defineOperation({
  name: 'revokeApiKey',
  summary:
    'Revoke an API key permanently, from its next request on. ' +
    'Idempotent. Members can revoke only their own keys.',
  permission: 'api-keys:write',
  changesAccess: true,
  input: z.object({ id: id().describe('ID of the API key, not the key itself.') }),
  output: z.object({
    revoked: z.boolean().describe('Always true.'),
    apiKey: apiKeySchema.describe('The revoked API key.'),
  }),
  fails: ['API_KEY_NOT_FOUND', 'API_KEY_NOT_YOURS'],
  async handle({ caller, db, now, fail }, input) {
    const mine = mayManageOthers(caller.role) ? {} : { userId: caller.user.id };
    await db.apiKey.updateMany({
      where: { id: input.id, revokedAt: null, ...mine },
      data: { revokedAt: now(), revokedById: caller.user.id },
    });

    const key = await db.apiKey.findUnique({ where: { id: input.id }, ...apiKeySelection });
    if (!key) throw fail(apiKeyFailures.notFound(input.id));
    if (!key.revokedAt) {
      throw fail(apiKeyFailures.notYours('revoke'));
    }
    return { revoked: true, apiKey: showApiKey(caller, key) };
  },
});
