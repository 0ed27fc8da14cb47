import type { z } from 'zod';
import { deleted } from '../../rest/flag-presenter.ts';
import { get, post, remove } from '../../rest/route.ts';
import { activateAppVersion } from './activate-app-version.ts';
import { appVersionSchema } from './app-version.ts';
import { checkOperations } from './check-operations.ts';
import { createAppVersion } from './create-app-version.ts';
import { discardAppVersion } from './discard-app-version.ts';
import { getAppVersion } from './get-app-version.ts';
import { getRegisteredOperation } from './get-registered-operation.ts';
import { listAppVersions } from './list-app-versions.ts';
import { listRegisteredOperations } from './list-registered-operations.ts';
import { registerOperations } from './register-operations.ts';
import { retireAppVersion } from './retire-app-version.ts';

type Created = z.input<typeof createAppVersion.output>;

export const registeredOperationRoutes = [
  post('/api/app-versions', createAppVersion, {
    otherwise: { status: 200, when: ({ isCreated }) => !isCreated },
    presenter: {
      data: appVersionSchema,
      present: ({ appVersion }: Created) => appVersion,
    },
  }),
  get('/api/app-versions', listAppVersions),
  get('/api/app-versions/:id', getAppVersion),
  post('/api/app-versions/:id/operations', registerOperations, { status: 200 }),
  post('/api/app-versions/:id/activate', activateAppVersion, { status: 200 }),
  post('/api/app-versions/:id/retire', retireAppVersion, { status: 200 }),
  remove('/api/app-versions/:id', discardAppVersion, { presenter: deleted }),
  post('/api/operations/check', checkOperations, { status: 200 }),
  get('/api/operations', listRegisteredOperations),
  get('/api/operations/:id', getRegisteredOperation),
];
