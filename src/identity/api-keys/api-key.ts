import { z } from 'zod';
import type { ApiKey, User } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema, permissions } from '../../kernel/permission.ts';
import { moment } from '../../kernel/schemas.ts';
import { personSchema, showPerson } from '../people/person.ts';

/** Reasons to revoke an API key. */
export const revocationReasonSchema = describedEnum({
  id: 'RevocationReason',
  description: 'Reason to revoke an API key. Values may be added.',
  values: {
    leaked: 'The secret may be known to others.',
    replaced: 'A newer key took its place.',
    unused: 'The key is no longer needed.',
    other: 'Another reason.',
  },
});

/** An API key without its secret and hash. */
export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string().describe('Purpose of the key, such as "GitHub Actions - Deploy".'),
    keyPrefix: z
      .string()
      .describe('First 15 characters of the key, to recognize it. The rest is secret.'),
    permissions: z
      .array(permissionSchema)
      .describe("Selected permissions. Requests have only those that the creator's role has, too."),
    operationMode: operationModeSchema
      .nullable()
      .describe("Operation mode of the key. Null: the organization's mode applies."),
    status: describedEnum({
      id: 'ApiKeyStatus',
      description: 'State of an API key. Revocation is permanent. Values may be added.',
      values: { active: 'Requests with the key are accepted.', revoked: 'The key is void.' },
    }),
    isActive: z.boolean().describe('True while the status is `active`.'),
    createdBy: personSchema.describe(
      "Creator of the key. Their role bounds the key's permissions.",
    ),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    lastUsedAt: moment()
      .nullable()
      .describe(
        'Time of the last authenticated request, up to some seconds ago. Null: never used.',
      ),
    createdAt: moment().describe('Creation time.'),
    revokedAt: moment().nullable().describe('Time of the revocation. Null: active.'),
    revocationReason: revocationReasonSchema
      .nullable()
      .describe('Reason of the revocation. Null: active, or no reason was given.'),
    createdByApiKeyId: z
      .string()
      .nullable()
      .describe(
        'ID of the API key that created this key. Null: a signed-in user created it, or it is ' +
          'older than this field.',
      ),
  })
  .meta({
    id: 'ApiKey',
    description: 'Bearer token of a user for one organization, without its secret.',
  });

type ApiKeyRow = Omit<ApiKey, 'keyHash'> & { createdBy: User };

/** Selects all columns but the hash. */
export const apiKeySelection = { omit: { keyHash: true }, include: { createdBy: true } } as const;

export function showApiKey(caller: Caller, row: ApiKeyRow): z.output<typeof apiKeySchema> {
  return {
    ...row,
    permissions: permissions.filter((permission) => row.permissions.includes(permission)),
    status: row.revokedAt ? 'revoked' : 'active',
    isActive: !row.revokedAt,
    createdBy: showPerson(caller, row.createdBy),
    workspaceId: row.organizationId,
  };
}
