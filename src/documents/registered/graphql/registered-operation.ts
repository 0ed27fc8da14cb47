import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { getRegisteredOperation } from '../get-registered-operation.ts';
import { listRegisteredOperations } from '../list-registered-operations.ts';
import { operationKindSchema, type ShownOperation } from '../registered-operation.ts';
import { appVersionsById } from '../relations.ts';
import { appVersionRef } from './app-version.ts';

const documentRef = builder.objectRef<ShownOperation>('RegisteredOperation').implement({
  description: 'A GraphQL document with one operation that the organization lets its clients run.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    documentId: t.exposeString('documentId', {
      description: '`sha256:` and the hash of its text: what clients send.',
    }),
    name: t.exposeString('name', { description: 'The name of its operation.' }),
    kind: t.expose('kind', {
      type: enumOf(operationKindSchema),
      description: 'Whether it only reads.',
    }),
    text: t.exposeString('text', { description: 'The GraphQL document.' }),
    schemaCoordinates: t.exposeStringList('schemaCoordinates', {
      description: 'What it uses of the schema, such as `Project.name`.',
    }),
    aliases: t.exposeStringList('aliases', {
      description: 'Its other document ids: `x-<app>:<name>` and those of manifests; 20 at most.',
    }),
    appVersions: t.field({
      type: [appVersionRef],
      description: 'The versions that it is in, newest first, 20 at most.',
      resolve: (operation, _args, context) => versionsOf(operation, context),
    }),
    useCount: t.exposeInt('useCount', {
      description: 'How often it ran in the last 30 days, some seconds late.',
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it last ran; null when it never did.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'When its text was first registered.',
    }),
  }),
});

async function versionsOf({ appVersions }: ShownOperation, context: GraphQLContext) {
  const versions = await Promise.all(
    appVersions.map(({ id }) => follow(appVersionsById, { id, args: null, context })),
  );
  return versions.filter((version) => version !== undefined);
}

builder.queryField('registeredOperations', (t) =>
  t.field({
    type: connectionOf(documentRef, 'RegisteredOperation'),
    description: listRegisteredOperations.summary,
    ...operationExtensions(listRegisteredOperations),
    args: {
      ...pagingArgs(t.arg),
      ...listArgs(t.arg, 'RegisteredOperation', listRegisteredOperations.input),
    },
    resolve: (_root, args, context, info) =>
      connect(listRegisteredOperations, { args, context, info }),
  }),
);

addLookup(getRegisteredOperation, documentRef, 'registeredOperation');
