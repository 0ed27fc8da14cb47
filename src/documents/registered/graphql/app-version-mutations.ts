import { builder } from '../../../graphql/builder.ts';
import { addMutation } from '../../../graphql/mutation.ts';
import { activateAppVersion } from '../activate-app-version.ts';
import type { ShownAppVersion } from '../app-version.ts';
import { createAppVersion } from '../create-app-version.ts';
import { registerOperations } from '../register-operations.ts';
import { retireAppVersion } from '../retire-app-version.ts';
import { appVersionRef } from './app-version-ref.ts';

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

addMutation(createAppVersion, { type: createdRef, pick: (created) => created });

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

addMutation(registerOperations, { type: registeredRef, pick: (registered) => registered });

addMutation(activateAppVersion, {
  type: appVersionRef,
  pick: (appVersion) => appVersion,
  field: { name: 'appVersion', description: 'The version, now active.' },
});

addMutation(retireAppVersion, {
  type: appVersionRef,
  pick: (appVersion) => appVersion,
  field: { name: 'appVersion', description: 'The version, now retired.' },
});
