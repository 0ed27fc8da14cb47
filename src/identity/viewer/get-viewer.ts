import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema } from '../../kernel/permission.ts';
import { roleSchema } from '../../kernel/role.ts';

/** The API key of a request. */
const viewerApiKeySchema = z
  .object({
    id: z.string().describe('ID of the API key, not the key itself.'),
    name: z.string().describe('Purpose of the key, such as "GitHub Actions - Deploy".'),
    keyPrefix: z
      .string()
      .describe('First 15 characters of the key, to recognize it. The rest is secret.'),
  })
  .describe('API key that authenticated the request.');

export const getViewer = defineOperation({
  name: 'getViewer',
  summary: 'Identify the caller: user, organization, API key, role and permissions.',
  permission: null,
  input: z.object({}),
  output: z
    .object({
      user: z
        .object({ id: z.string(), name: z.string(), email: z.string() })
        .describe('User of the API key or of the session.'),
      organization: z
        .object({ id: z.string(), name: z.string(), slug: z.string() })
        .describe('Organization of the request. Nothing outside it is accessible.'),
      apiKey: viewerApiKeySchema.nullable().describe('API key of the request. Null: session.'),
      role: roleSchema.describe("Role in the organization. It bounds the caller's permissions."),
      permissions: z
        .array(permissionSchema)
        .describe("Effective permissions: those of the API key, if any, that the user's role has."),
      operationMode: operationModeSchema.describe(
        "Effective operation mode: the stricter of the organization's and the API key's modes.",
      ),
    })
    .describe('Caller of the request.'),
  fails: [],
  async handle({ caller }) {
    const { user, organization, apiKey, role, operationMode } = caller;
    const permissions = [...caller.permissions];
    return { user, organization, apiKey, role, permissions, operationMode };
  },
});
