import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../graphql/connection.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { addLookupById } from '../../graphql/lookup-by-id.ts';
import { addDeletion, addMutation } from '../../graphql/mutation.ts';
import { nodeInterface } from '../../graphql/node-interface.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { apiKeysById } from '../../identity/api-keys/api-keys-by-id.ts';
import { apiKeyRef } from '../../identity/api-keys/graphql/api-key.ts';
import { appVersionRef } from '../registered/graphql/app-version.ts';
import { operationKindSchema } from '../registered/registered-operation.ts';
import { clearRecordedOperations } from './clear-recorded-operations.ts';
import { deleteRecordedOperation } from './delete-recorded-operation.ts';
import { listRecordedOperations } from './list-recorded-operations.ts';
import {
  promotedSchema,
  promoteRecordedOperations,
  skippedSchema,
} from './promote-recorded-operations.ts';
import {
  recordedOperationKeySchema,
  recordedOperationSchema,
  type ShownRecordedOperation,
} from './recorded-operation.ts';
import { recordedOperationsById } from './recorded-operations-by-id.ts';

const senderRef = builder
  .objectRef<ShownRecordedOperation['keys'][number]>('RecordedOperationKey')
  .implement({
    describedBy: recordedOperationKeySchema,
    fields: (t) => ({
      apiKey: t.field({
        ...operationExtensions(apiKeysById),
        type: apiKeyRef,
        nullable: true,
        description: 'The key.',
        resolve: ({ apiKeyId: id }, _args, context) =>
          follow(apiKeysById, { id, args: null, context }),
      }),
      useCount: t.exposeInt('useCount'),
      lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime' }),
    }),
  });

const recordedRef = builder.objectRef<ShownRecordedOperation>('RecordedOperation').implement({
  describedBy: recordedOperationSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    documentId: t.exposeString('documentId'),
    name: t.exposeString('name', { nullable: true }),
    kind: t.expose('kind', { type: enumOf(operationKindSchema) }),
    text: t.exposeString('text'),
    firstSeenAt: t.expose('firstSeenAt', { type: 'DateTime' }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime' }),
    useCount: t.exposeInt('useCount'),
    keys: t.expose('keys', { type: [senderRef] }),
  }),
});

builder.queryField('recordedOperations', (t) =>
  t.field({
    type: connectionOf(recordedRef, 'RecordedOperation'),
    description: listRecordedOperations.summary,
    ...operationExtensions(listRecordedOperations),
    args: pagingArgs(t.arg),
    resolve: (_root, args, context, info) =>
      connect(listRecordedOperations, { args, context, info }),
  }),
);

type Promotion = z.output<typeof promoteRecordedOperations.output>;

const promotedRef = builder
  .objectRef<Promotion['promoted'][number]>('PromotedOperation')
  .implement({
    describedBy: promotedSchema,
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      documentId: t.exposeString('documentId'),
    }),
  });

const skippedRef = builder.objectRef<Promotion['skipped'][number]>('SkippedOperation').implement({
  describedBy: skippedSchema,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name', { nullable: true }),
    reason: t.exposeString('reason'),
  }),
});

const promotionRef = builder.objectRef<Promotion>('PromoteRecordedOperationsSuccess').implement({
  description: 'Success of promoteRecordedOperations.',
  describedBy: promoteRecordedOperations.output,
  fields: (t) => ({
    appVersion: t.expose('appVersion', { type: appVersionRef }),
    promoted: t.expose('promoted', { type: [promotedRef] }),
    skipped: t.expose('skipped', { type: [skippedRef] }),
  }),
});

addMutation(promoteRecordedOperations, { type: promotionRef });
addDeletion(deleteRecordedOperation);

const clearedRef = builder
  .objectRef<{ deletedCount: number; deletedIds: string[] }>('ClearRecordedOperationsSuccess')
  .implement({
    description: 'Success of clearRecordedOperations.',
    describedBy: clearRecordedOperations.output,
    fields: (t) => ({
      deletedCount: t.exposeInt('deletedCount'),
      deletedRecordedOperationIds: t.exposeIDList('deletedIds', {
        description: 'IDs of the deleted documents.',
      }),
    }),
  });

addMutation(clearRecordedOperations, { type: clearedRef });

addLookupById({ name: 'recordedOperation', type: recordedRef, byId: recordedOperationsById });
