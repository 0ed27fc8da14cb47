import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { operationModeSchema } from '../../../kernel/operation-mode.ts';
import { permissionSchema } from '../../../kernel/permission.ts';
import { userRef } from '../../people/graphql.ts';
import { apiKeySchema, type apiKeySchema as schema } from '../api-key.ts';
import { createApiKey } from '../create-api-key.ts';
import { listApiKeys } from '../list-api-keys.ts';
import { revokeApiKey } from '../revoke-api-key.ts';
import { updateApiKey } from '../update-api-key.ts';

type ApiKey = z.output<typeof schema>;

export const apiKeyRef = builder.objectRef<ApiKey>('ApiKey').implement({
  description: 'A bearer credential of one person in one organization. Never its secret.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the key is for.' }),
    keyPrefix: t.exposeString('keyPrefix', {
      description: 'The first 15 characters of the key, for recognition.',
    }),
    permissions: t.expose('permissions', {
      type: [enumOf(permissionSchema)],
      description: "What was selected; a request may do it as far as the creator's role allows.",
    }),
    operationMode: t.expose('operationMode', {
      type: enumOf(operationModeSchema),
      nullable: true,
      description: "Its own mode, where it is stricter than the organization's; null without one.",
    }),
    status: t.expose('status', {
      type: enumOf(apiKeySchema.shape.status),
      description: 'Whether the key works.',
    }),
    isActive: t.exposeBoolean('isActive', { description: 'Whether the status is active.' }),
    createdBy: t.expose('createdBy', {
      type: userRef,
      description: 'The person who created the key and whose permissions bound it.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The last authenticated request, some seconds late; null when never used.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it works.',
    }),
  }),
});

builder.queryField('apiKeys', (t) =>
  t.field({
    ...operationExtensions(listApiKeys),
    type: connectionOf(apiKeyRef, 'ApiKey'),
    description: listApiKeys.summary,
    args: { ...pagingArgs(t.arg), ...listArgs(t.arg, 'ApiKey', listApiKeys.input) },
    resolve: (_root, args, context, info) => connect(listApiKeys, { args, context, info }),
  }),
);

const createApiKeySuccess = builder
  .objectRef<{ apiKey: ApiKey; key: string }>('CreateApiKeySuccess')
  .implement({
    description: 'The created key, with its text for the only time.',
    fields: (t) => ({
      apiKey: t.expose('apiKey', { type: apiKeyRef, description: 'The key as it is listed.' }),
      key: t.exposeString('key', { description: 'The key itself. Store it now.' }),
    }),
  });

addMutation(createApiKey, { type: createApiKeySuccess });
addMutation(updateApiKey, { type: apiKeyRef, field: 'apiKey' });
addMutation(revokeApiKey, { type: apiKeyRef, field: 'apiKey', pick: ({ apiKey }) => apiKey });
