import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { apiTransportSchema } from '../../../kernel/api-transport.ts';
import type { ApiKeyUsage } from '../api-key-usage.ts';
import { apiKeysById } from '../api-keys-by-id.ts';
import { getApiKeyUsage } from '../get-api-key-usage.ts';
import { apiKeyRef } from './api-key.ts';

const CALLS = 'Requests that the key was accepted for.';
const ERRORS = 'Those of them that were refused or failed, also where the error came with 200.';

const dayRef = builder.objectRef<ApiKeyUsage['days'][number]>('ApiKeyUsageDay').implement({
  description: 'How much a key was used on a day.',
  fields: (t) => ({
    day: t.exposeString('day', { description: 'In UTC, such as 2026-11-23.' }),
    calls: t.exposeInt('calls', { description: CALLS }),
    errors: t.exposeInt('errors', { description: ERRORS }),
  }),
});

const transportRef = builder
  .objectRef<ApiKeyUsage['transports'][number]>('ApiKeyUsageTransport')
  .implement({
    description: 'How much a key was used over a transport.',
    fields: (t) => ({
      transport: t.expose('transport', {
        type: enumOf(apiTransportSchema),
        description: 'Which way.',
      }),
      calls: t.exposeInt('calls', { description: CALLS }),
      errors: t.exposeInt('errors', { description: ERRORS }),
    }),
  });

const usageRef = builder.objectRef<ApiKeyUsage>('ApiKeyUsage').implement({
  description: 'How much a key was used within a window of days, some seconds late.',
  fields: (t) => ({
    apiKey: t.field({
      type: apiKeyRef,
      nullable: true,
      description: 'The key; null when it is gone meanwhile.',
      resolve: ({ apiKeyId: id }, _args, context) =>
        follow(apiKeysById, { id, args: null, context }),
    }),
    since: t.exposeString('since', {
      description: 'The first day of the window, such as 2026-11-23; days are those of UTC.',
    }),
    calls: t.exposeInt('calls', { description: CALLS }),
    errors: t.exposeInt('errors', { description: ERRORS }),
    days: t.expose('days', {
      type: [dayRef],
      description: 'Each day of the window, oldest first; the last one is not over.',
    }),
    transports: t.expose('transports', { type: [transportRef], description: 'Each transport.' }),
  }),
});

builder.queryField('apiKeyUsage', (t) =>
  t.field({
    ...operationExtensions(getApiKeyUsage),
    type: usageRef,
    description: getApiKeyUsage.summary,
    args: {
      id: t.arg.id({ required: true, description: 'The id of the key, not the key itself.' }),
      days: t.arg.int({
        required: true,
        defaultValue: 30,
        description: 'How many days, the last one being today in UTC; 365 at most.',
      }),
    },
    resolve: (_root, input, { service }) => getApiKeyUsage.load(service, input),
  }),
);
