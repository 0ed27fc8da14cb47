import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { changedObjects } from '../../../graphql/changed-object.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookupById } from '../../../graphql/lookup-by-id.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { operationModeSchema } from '../../../kernel/operation-mode.ts';
import { permissionSchema } from '../../../kernel/permission.ts';
import { userRef } from '../../people/graphql.ts';
import { apiKeySchema, revocationReasonSchema } from '../api-key.ts';
import { apiKeysById } from '../api-keys-by-id.ts';
import { createApiKey } from '../create-api-key.ts';
import { listApiKeys } from '../list-api-keys.ts';
import { revokeApiKey } from '../revoke-api-key.ts';
import { updateApiKey } from '../update-api-key.ts';

type ApiKey = z.output<typeof apiKeySchema>;

export const apiKeyRef = builder.objectRef<ApiKey>('ApiKey').implement({
  describedBy: apiKeySchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    keyPrefix: t.exposeString('keyPrefix'),
    permissions: t.expose('permissions', { type: [enumOf(permissionSchema)] }),
    operationMode: t.expose('operationMode', {
      type: enumOf(operationModeSchema),
      nullable: true,
    }),
    status: t.expose('status', { type: enumOf(apiKeySchema.shape.status) }),
    isActive: t.exposeBoolean('isActive'),
    createdBy: t.expose('createdBy', { type: userRef }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    revocationReason: t.expose('revocationReason', {
      type: enumOf(revocationReasonSchema),
      nullable: true,
    }),
  }),
});

builder.objectField(apiKeyRef, 'createdByApiKey', (t) =>
  t.field({
    ...operationExtensions(apiKeysById),
    type: apiKeyRef,
    nullable: true,
    description:
      'API key that created this key. Null: a signed-in user created it, or it is older than this ' +
      'field.',
    resolve: ({ createdByApiKeyId: id }, _args, context) =>
      id === null ? null : follow(apiKeysById, { id, args: null, context }),
  }),
);

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
    describedBy: createApiKey.output,
    fields: (t) => ({
      apiKey: t.expose('apiKey', { type: apiKeyRef }),
      key: t.exposeString('key'),
    }),
  });

addMutation(createApiKey, { type: createApiKeySuccess });
addMutation(updateApiKey, { type: apiKeyRef, field: 'apiKey' });

const revokeApiKeySuccess = builder
  .objectRef<{ apiKey: ApiKey; revokedDescendantIds: string[] }>('RevokeApiKeySuccess')
  .implement({
    describedBy: revokeApiKey.output,
    fields: (t) => ({
      apiKey: t.expose('apiKey', { type: apiKeyRef }),
      revokedDescendantIds: t.exposeIDList('revokedDescendantIds'),
      revokedDescendants: t.field(
        changedObjects({
          type: apiKeyRef,
          relation: apiKeysById,
          description: 'Descendants that this request revoked.',
          idsOf: ({ revokedDescendantIds }) => revokedDescendantIds,
        }),
      ),
    }),
  });

addMutation(revokeApiKey, { type: revokeApiKeySuccess });

addLookupById({ name: 'apiKey', type: apiKeyRef, byId: apiKeysById });
