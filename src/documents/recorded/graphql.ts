import type { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../graphql/connection.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
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
import { promoteRecordedOperations } from './promote-recorded-operations.ts';
import type { ShownRecordedOperation } from './recorded-operation.ts';

const senderRef = builder
  .objectRef<ShownRecordedOperation['keys'][number]>('RecordedOperationKey')
  .implement({
    description: 'An API key that has sent a text.',
    fields: (t) => ({
      apiKey: t.field({
        type: apiKeyRef,
        nullable: true,
        description: 'The key; reading it takes `api-keys:read`.',
        resolve: ({ apiKeyId: id }, _args, context) =>
          follow(apiKeysById, { id, args: null, context }),
      }),
      count: t.exposeInt('count', { description: 'How often it has sent the text.' }),
      lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it last did.' }),
    }),
  });

const recordedRef = builder.objectRef<ShownRecordedOperation>('RecordedOperation').implement({
  description: 'A GraphQL document that clients send and no active version of an app has.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    documentId: t.exposeString('documentId', {
      description: '`sha256:` and the hash of its text.',
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of its operation; null for one without.',
    }),
    kind: t.expose('kind', {
      type: enumOf(operationKindSchema),
      description: 'Whether it only reads.',
    }),
    text: t.exposeString('text', { description: 'The GraphQL document.' }),
    firstSeenAt: t.expose('firstSeenAt', {
      type: 'DateTime',
      description: 'When it was first sent.',
    }),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', description: 'When it last was.' }),
    count: t.exposeInt('count', { description: 'How often it ran, some seconds late.' }),
    keys: t.expose('keys', {
      type: [senderRef],
      description: 'The API keys that sent it, the last one first; 20 at most.',
    }),
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
    description: 'A recorded operation that is in the version.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The id it was recorded under.' }),
      name: t.exposeString('name', { description: 'The name of its operation.' }),
      documentId: t.exposeString('documentId', {
        description: 'What to send instead of the text.',
      }),
    }),
  });

const skippedRef = builder.objectRef<Promotion['skipped'][number]>('SkippedOperation').implement({
  description: 'A recorded operation that is not in the version.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id it is recorded under.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of its operation; null for one without.',
    }),
    reason: t.exposeString('reason', { description: 'Why it cannot be.' }),
  }),
});

const promotionRef = builder.objectRef<Promotion>('PromoteRecordedOperationsSuccess').implement({
  description: 'What became of the recorded operations.',
  fields: (t) => ({
    appVersion: t.expose('appVersion', { type: appVersionRef, description: 'The version.' }),
    promoted: t.expose('promoted', { type: [promotedRef], description: 'What is in it now.' }),
    skipped: t.expose('skipped', { type: [skippedRef], description: 'What is not, and why.' }),
  }),
});

addMutation(promoteRecordedOperations, { type: promotionRef });
addDeletion(deleteRecordedOperation);

const clearedRef = builder
  .objectRef<{ deletedCount: number }>('ClearRecordedOperationsSuccess')
  .implement({
    description: 'They are forgotten.',
    fields: (t) => ({
      deletedCount: t.exposeInt('deletedCount', { description: 'How many there were.' }),
    }),
  });

addMutation(clearRecordedOperations, { type: clearedRef });
