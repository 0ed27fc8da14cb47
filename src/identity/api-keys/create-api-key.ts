import { z } from 'zod';
import { idempotencyFields } from '../../kernel/idempotency.ts';
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
    'Create an API key. Only this response contains the full key. The key can have only ' +
    "permissions of the caller. It inherits the operation mode of the caller's key by default.",
  permission: 'api-keys:write',
  changesAccess: true,
  input: z.object({
    name: line().describe('Purpose of the key, such as "GitHub Actions - Deploy".'),
    permissions: z
      .array(permissionNameSchema)
      .min(1, 'select at least one permission')
      .max(100)
      .describe('Permissions of the key, or names of bundles, 1 to 100.'),
    operationMode: keyOperationModeSchema,
    ...idempotencyFields,
  }),
  secret: { idOf: ({ apiKey }) => apiKey.id, remedy: 'revoke the API key' },
  formerFields: ['workspaceId'],
  output: z
    .object({
      apiKey: apiKeySchema.describe('The created API key.'),
      key: z.string().describe('The full key, shown only once. Store it now.'),
    })
    .describe('Created API key and its secret.'),
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
        createdByApiKeyId: caller.apiKey?.id,
      },
      ...apiKeySelection,
    });
    return { apiKey: showApiKey(caller, row), key };
  },
});
