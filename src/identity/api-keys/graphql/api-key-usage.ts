import { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { descriptionOf } from '../../../graphql/description-of.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { apiTransportSchema } from '../../../kernel/api-transport.ts';
import { parseInput } from '../../../kernel/operation.ts';
import {
  type ApiKeyUsage,
  apiKeyUsageDaySchema,
  apiKeyUsageSchema,
  apiKeyUsageTransportSchema,
} from '../api-key-usage.ts';
import { apiKeysById } from '../api-keys-by-id.ts';
import { getApiKeyUsage } from '../get-api-key-usage.ts';
import { usagesOfApiKeys } from '../usages-of-api-keys.ts';
import { apiKeyRef } from './api-key.ts';

const dayRef = builder.objectRef<ApiKeyUsage['days'][number]>('ApiKeyUsageDay').implement({
  describedBy: apiKeyUsageDaySchema,
  fields: (t) => ({
    date: t.expose('date', { type: 'LocalDate' }),
    callCount: t.exposeInt('callCount'),
    errorCount: t.exposeInt('errorCount'),
  }),
});

const transportRef = builder
  .objectRef<ApiKeyUsage['transports'][number]>('ApiKeyUsageTransport')
  .implement({
    describedBy: apiKeyUsageTransportSchema,
    fields: (t) => ({
      transport: t.expose('transport', { type: enumOf(apiTransportSchema) }),
      callCount: t.exposeInt('callCount'),
      errorCount: t.exposeInt('errorCount'),
    }),
  });

const usageRef = builder.objectRef<ApiKeyUsage>('ApiKeyUsage').implement({
  describedBy: apiKeyUsageSchema,
  fields: (t) => ({
    apiKey: t.field({
      ...operationExtensions(apiKeysById),
      type: apiKeyRef,
      nullable: true,
      description: 'The API key. Null if it was deleted meanwhile.',
      resolve: ({ apiKeyId: id }, _args, context) =>
        follow(apiKeysById, { id, args: null, context }),
    }),
    startDate: t.expose('startDate', { type: 'LocalDate' }),
    callCount: t.exposeInt('callCount'),
    errorCount: t.exposeInt('errorCount'),
    days: t.expose('days', { type: [dayRef] }),
    transports: t.expose('transports', { type: [transportRef] }),
  }),
});

const { days } = getApiKeyUsage.input.shape;

builder.objectField(apiKeyRef, 'usage', (t) =>
  t.field({
    ...operationExtensions(usagesOfApiKeys),
    type: usageRef,
    nullable: true,
    description: 'Requests of the key by day and by transport, up to some seconds ago.',
    args: {
      days: t.arg.int({ required: true, defaultValue: 30, description: descriptionOf(days) }),
    },
    resolve: ({ id }, args, context) =>
      follow(usagesOfApiKeys, { id, args: parseInput(z.object({ days }), args), context }),
  }),
);

builder.queryField('apiKeyUsage', (t) =>
  t.field({
    ...operationExtensions(getApiKeyUsage),
    type: usageRef,
    description: getApiKeyUsage.summary,
    args: {
      id: t.arg.id({ required: true, description: descriptionOf(getApiKeyUsage.input.shape.id) }),
      days: t.arg.int({
        required: true,
        defaultValue: 30,
        description: descriptionOf(getApiKeyUsage.input.shape.days),
      }),
    },
    resolve: (_root, input, { operationContext }) => getApiKeyUsage.load(operationContext, input),
  }),
);
