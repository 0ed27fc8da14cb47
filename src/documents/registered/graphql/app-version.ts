import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { addDeletion, addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { activateAppVersion } from '../activate-app-version.ts';
import { appVersionSchema, appVersionStatusSchema, type ShownAppVersion } from '../app-version.ts';
import { createAppVersion } from '../create-app-version.ts';
import { discardAppVersion } from '../discard-app-version.ts';
import { getAppVersion } from '../get-app-version.ts';
import { listAppVersions } from '../list-app-versions.ts';
import { registerOperations } from '../register-operations.ts';
import { retireAppVersion } from '../retire-app-version.ts';

export const appVersionRef = builder.objectRef<ShownAppVersion>('AppVersion');

appVersionRef.implement({
  describedBy: appVersionSchema,
  interfaces: [nodeInterface],
  fields: (t) => ({
    app: t.exposeString('app'),
    version: t.exposeString('version'),
    status: t.expose('status', { type: enumOf(appVersionStatusSchema) }),
    operationCount: t.exposeInt('operationCount'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    activatedAt: t.expose('activatedAt', { type: 'DateTime', nullable: true }),
    retiredAt: t.expose('retiredAt', { type: 'DateTime', nullable: true }),
  }),
});

builder.queryField('appVersions', (t) =>
  t.field({
    type: connectionOf(appVersionRef, 'AppVersion'),
    description: listAppVersions.summary,
    ...operationExtensions(listAppVersions),
    args: { ...pagingArgs(t.arg), ...listArgs(t.arg, 'AppVersion', listAppVersions.input) },
    resolve: (_root, args, context, info) => connect(listAppVersions, { args, context, info }),
  }),
);

addLookup(getAppVersion, appVersionRef, 'appVersion');

type OfVersion = { appVersion: ShownAppVersion };

const createdRef = builder
  .objectRef<OfVersion & { isCreated: boolean }>('CreateAppVersionSuccess')
  .implement({
    description: 'Success of createAppVersion.',
    describedBy: createAppVersion.output,
    fields: (t) => ({
      isCreated: t.exposeBoolean('isCreated'),
      appVersion: t.expose('appVersion', { type: appVersionRef }),
    }),
  });

addMutation(createAppVersion, { type: createdRef });

const registeredRef = builder
  .objectRef<OfVersion & { addedCount: number; unchangedCount: number }>(
    'RegisterOperationsSuccess',
  )
  .implement({
    description: 'Success of registerOperations.',
    describedBy: registerOperations.output,
    fields: (t) => ({
      appVersion: t.expose('appVersion', { type: appVersionRef }),
      addedCount: t.exposeInt('addedCount'),
      unchangedCount: t.exposeInt('unchangedCount'),
    }),
  });

addMutation(registerOperations, { type: registeredRef });
addMutation(activateAppVersion, { type: appVersionRef, field: 'appVersion' });
addMutation(retireAppVersion, { type: appVersionRef, field: 'appVersion' });
addDeletion(discardAppVersion);
