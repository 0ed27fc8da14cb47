import { builder } from '../../../graphql/builder.ts';
import { connect, connectionOf, pagingArgs } from '../../../graphql/connection.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { addLookup } from '../../../graphql/lookup.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { listArgs } from '../../../graphql/operation-input.ts';
import { activateAppVersion } from '../activate-app-version.ts';
import { appVersionStatusSchema, type ShownAppVersion } from '../app-version.ts';
import { createAppVersion } from '../create-app-version.ts';
import { getAppVersion } from '../get-app-version.ts';
import { listAppVersions } from '../list-app-versions.ts';
import { registerOperations } from '../register-operations.ts';
import { retireAppVersion } from '../retire-app-version.ts';

export const appVersionRef = builder.objectRef<ShownAppVersion>('AppVersion');

appVersionRef.implement({
  description: 'A release of an application and the operations that it came with.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    app: t.exposeString('app', { description: 'The name of the application.' }),
    version: t.exposeString('version', { description: 'What its release is called.' }),
    status: t.expose('status', {
      type: enumOf(appVersionStatusSchema),
      description: 'Whether its operations can still be added to, run, or no longer run.',
    }),
    operationCount: t.exposeInt('operationCount', {
      description: 'How many operations are in it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    activatedAt: t.expose('activatedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was activated; null when it never was.',
    }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was retired; null unless it is.',
    }),
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
  .objectRef<OfVersion & { created: boolean }>('CreateAppVersionSuccess')
  .implement({
    description: 'The version is there.',
    fields: (t) => ({
      created: t.exposeBoolean('created', { description: 'Whether it was not there before.' }),
      appVersion: t.expose('appVersion', { type: appVersionRef, description: 'The version.' }),
    }),
  });

addMutation(createAppVersion, { type: createdRef });

const registeredRef = builder
  .objectRef<OfVersion & { added: number; unchanged: number }>('RegisterOperationsSuccess')
  .implement({
    description: 'All of the operations are in the version.',
    fields: (t) => ({
      appVersion: t.expose('appVersion', { type: appVersionRef, description: 'The version.' }),
      added: t.exposeInt('added', { description: 'How many of them were not in it before.' }),
      unchanged: t.exposeInt('unchanged', { description: 'How many of them were.' }),
    }),
  });

addMutation(registerOperations, { type: registeredRef });
addMutation(activateAppVersion, { type: appVersionRef, field: 'appVersion' });
addMutation(retireAppVersion, { type: appVersionRef, field: 'appVersion' });
