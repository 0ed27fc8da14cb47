import type { z } from 'zod';
import { activateAppVersion } from '../../services/registered-operations/activate-app-version.ts';
import { appVersionSchema } from '../../services/registered-operations/app-version.ts';
import { createAppVersion } from '../../services/registered-operations/create-app-version.ts';
import { getAppVersion } from '../../services/registered-operations/get-app-version.ts';
import { getRegisteredOperation } from '../../services/registered-operations/get-registered-operation.ts';
import { listAppVersions } from '../../services/registered-operations/list-app-versions.ts';
import { listRegisteredOperations } from '../../services/registered-operations/list-registered-operations.ts';
import { registerOperations } from '../../services/registered-operations/register-operations.ts';
import { retireAppVersion } from '../../services/registered-operations/retire-app-version.ts';
import { get, post } from '../route.ts';

type Created = z.input<typeof createAppVersion.output>;

export const registeredOperationRoutes = [
  post('/api/app-versions', createAppVersion, {
    otherwise: { status: 200, when: ({ created }) => !created },
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
  get('/api/operations', listRegisteredOperations),
  get('/api/operations/:id', getRegisteredOperation),
];
