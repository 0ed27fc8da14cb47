import { z } from 'zod';
import { namesOfChanged } from '../../kernel/changed-values.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
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

export const updateApiKey = defineUpdate({
  name: 'updateApiKey',
  summary:
    'Rename an API key or set its operation mode, from its next request on. ' +
    'Members can change only their own keys.',
  permission: 'api-keys:write',
  changesAccess: true,
  target: ['id'],
  input: z.object({
    id: id().describe('ID of the API key, not the key itself.'),
    name: line().optional().describe('Purpose of the key.'),
    operationMode: keyOperationModeSchema,
  }),
  output: apiKeySchema,
  fails: ['API_KEY_NOT_FOUND', 'API_KEY_NOT_YOURS', 'API_KEY_REVOKED', 'OPERATION_MODE_LOOSER'],
  async handle(context, { id, name, operationMode }) {
    const { caller, db, fail } = context;
    const before = await db.apiKey.findUnique({ where: { id }, omit: { keyHash: true } });
    if (!before) throw fail(apiKeyFailures.notFound(id));
    if (!mayManageOthers(caller.role) && before.userId !== caller.user.id) {
      throw fail(apiKeyFailures.notYours('change'));
    }
    if (before.revokedAt) throw fail(apiKeyFailures.revoked());
    if (operationMode) requireWithinOrganization(context, operationMode);
    const loosens = operationMode !== undefined && isLooser(operationMode, before.operationMode);
    if (loosens) requireWithinKey(context, operationMode);

    const data = { name, operationMode };
    const row = await db.apiKey.update({ where: { id }, data, ...apiKeySelection });
    return {
      answer: showApiKey(caller, row),
      changed: namesOfChanged(before, row),
      wasUpdatedAt: null,
    };
  },
});
