import { z } from 'zod';
import type { ApiKey, User } from '../../db/generated/client.ts';
import type { Caller } from '../../kernel/context.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema, permissions } from '../../kernel/permission.ts';
import { moment } from '../../kernel/schemas.ts';
import { personSchema, showPerson } from '../people/person.ts';

/** What may be shown of a key. The secret and its hash are not in it. */
export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    keyPrefix: z
      .string()
      .describe('The first 15 characters of the key; the rest is never shown again.'),
    permissions: z
      .array(permissionSchema)
      .describe("What was selected; a request may do this as far as the creator's role allows."),
    operationMode: operationModeSchema
      .nullable()
      .describe("Its own mode, where it is stricter than the organization's; null without one."),
    status: z
      .enum(['active', 'revoked'])
      .meta({ id: 'ApiKeyStatus', description: 'Whether the key works. Values may be added.' }),
    isActive: z.boolean(),
    createdBy: personSchema,
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    lastUsedAt: moment()
      .nullable()
      .describe('The last authenticated request, some seconds late; null when never used.'),
    createdAt: moment(),
    revokedAt: moment().nullable(),
  })
  .meta({ id: 'ApiKey' });

type ApiKeyRow = Omit<ApiKey, 'keyHash'> & { createdBy: User };

/** What the database is asked for: everything but the hash. */
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
