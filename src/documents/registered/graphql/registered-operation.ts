import { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, followToPage, pagingArgs } from '../../../graphql/connection.ts';
import type { GraphQLContext } from '../../../graphql/context.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { pagingFields } from '../../../kernel/paging.ts';
import { getRegisteredOperation } from '../get-registered-operation.ts';
import { listRegisteredOperations } from '../list-registered-operations.ts';
import {
  operationKindSchema,
  registeredOperationSchema,
  type ShownOperation,
} from '../registered-operation.ts';
import { appVersionsById, operationsOfVersions } from '../relations.ts';
import { appVersionRef } from './app-version.ts';

export const registeredOperationRef = builder
  .objectRef<ShownOperation>('RegisteredOperation')
  .implement({
    describedBy: registeredOperationSchema,
    interfaces: [nodeInterface],
    fields: (t) => ({
      documentId: t.exposeString('documentId'),
      name: t.exposeString('name'),
      kind: t.expose('kind', { type: enumOf(operationKindSchema) }),
      text: t.exposeString('text'),
      schemaCoordinates: t.exposeStringList('schemaCoordinates'),
      aliases: t.exposeStringList('aliases'),
      appVersions: t.field({
        ...operationExtensions(appVersionsById),
        type: [appVersionRef],
        resolve: (operation, _args, context) => versionsOf(operation, context),
      }),
      useCount: t.exposeInt('useCount'),
      lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
      createdAt: t.expose('createdAt', { type: 'DateTime' }),
    }),
  });

async function versionsOf({ appVersions }: ShownOperation, context: GraphQLContext) {
  const versions = await Promise.all(
    appVersions.map(({ id }) => follow(appVersionsById, { id, args: null, context })),
  );
  return versions.filter((version) => version !== undefined);
}

const registeredOperationConnection = connectionOf(registeredOperationRef, 'RegisteredOperation');

builder.objectField(appVersionRef, 'operations', (t) =>
  t.field({
    ...operationExtensions(operationsOfVersions),
    type: registeredOperationConnection,
    description: 'Operations of the version, newest first.',
    args: pagingArgs(t.arg),
    resolve: ({ id }, args, context, info) => {
      const input = z.object(pagingFields);
      return followToPage(operationsOfVersions, id, { input, args, context, info });
    },
  }),
);

builder.queryField('registeredOperations', (t) =>
  t.field({
    type: registeredOperationConnection,
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

addLookup(getRegisteredOperation, registeredOperationRef, 'registeredOperation');
