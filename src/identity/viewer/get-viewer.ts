import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { operationModeSchema } from '../../kernel/operation-mode.ts';
import { permissionSchema } from '../../kernel/permission.ts';
import { roleSchema } from '../../kernel/role.ts';

export const getViewer = defineOperation({
  name: 'getViewer',
  summary: 'Say who is asking: the person, the organization, the key and what it may do now.',
  permission: null,
  input: z.object({}),
  output: z.object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    organization: z.object({ id: z.string(), name: z.string(), slug: z.string() }),
    apiKey: z
      .object({ id: z.string(), name: z.string(), keyPrefix: z.string() })
      .nullable()
      .describe('Null to a person who has signed in.'),
    role: roleSchema,
    permissions: z
      .array(permissionSchema)
      .describe(
        "What was selected for the key, as far as the person's role allows it now; without a key, " +
          'what the role allows.',
      ),
    operationMode: operationModeSchema.describe(
      "How strictly the caller is held to registered operations: the stricter of the organization's " +
        "mode and the key's own.",
    ),
  }),
  fails: [],
  async handle({ caller }) {
    const { user, organization, apiKey, role, operationMode } = caller;
    const permissions = [...caller.permissions];
    return { user, organization, apiKey, role, permissions, operationMode };
  },
});
