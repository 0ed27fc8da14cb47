import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { expandPermissions, permissionNameSchema } from '../../kernel/permission.ts';
import { line } from '../../kernel/schemas.ts';
import { apiKeySchema, apiKeySelection, showApiKey } from './api-key.ts';
import { apiKeyFailures } from './api-key-failures.ts';
import { mintApiKey } from './api-key-token.ts';
import {
  keyOperationModeSchema,
  requireWithinKey,
  requireWithinOrganization,
} from './key-operation-mode.ts';

export const createApiKey = defineOperation({
  name: 'createApiKey',
  summary:
    'Create an API key. Its full text is in this one answer and cannot be read again. ' +
    'A key can only be given permissions that the caller has, and has a mode of its own where the ' +
    "caller's key has one.",
  permission: 'api-keys:write',
  input: z.object({
    name: line().describe('What the key is for, such as "GitHub Actions - Deploy".'),
    permissions: z
      .array(permissionNameSchema)
      .min(1, 'select at least one permission')
      .max(100)
      .describe('What the key may do.'),
    operationMode: keyOperationModeSchema,
  }),
  output: z.object({
    apiKey: apiKeySchema,
    key: z.string().describe('The key itself. Store it now: it is shown only here.'),
  }),
  fails: ['PERMISSION_EXCEEDS_CALLER', 'OPERATION_MODE_LOOSER'],
  async handle(context, input) {
    const { caller, db, fail } = context;
    const permissions = expandPermissions(input.permissions);
    const exceeding = permissions.filter((permission) => !caller.permissions.has(permission));
    if (exceeding.length > 0) {
      throw fail(apiKeyFailures.permissionsExceedCaller(exceeding));
    }
    const operationMode = input.operationMode ?? caller.apiKey?.operationMode;
    if (operationMode) {
      requireWithinOrganization(context, operationMode);
      requireWithinKey(context, operationMode);
    }

    const { key, keyPrefix, keyHash } = mintApiKey(context);
    const row = await db.apiKey.create({
      data: {
        organizationId: caller.organizationId,
        userId: caller.user.id,
        name: input.name,
        permissions,
        operationMode,
        keyPrefix,
        keyHash,
      },
      ...apiKeySelection,
    });
    return { apiKey: showApiKey(caller, row), key };
  },
});
