import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';
import { changeAppVersion } from './change-app-version.ts';

export const activateAppVersion = defineOperation({
  name: 'activateAppVersion',
  summary:
    'Activate a version of an app: its operations run by ID from now on, and no more can be added. ' +
    'Activating it again changes nothing.',
  permission: 'operations:write',
  input: z.object({ id: id().describe('ID of the app version.') }),
  output: appVersionSchema,
  fails: ['APP_VERSION_NOT_FOUND', 'APP_VERSION_EMPTY', 'APP_VERSION_LOCKED'],
  handle(context, { id }) {
    return changeAppVersion(context, id, async ({ db, fail, now }, before) => {
      const shown = await showAppVersion(db, before);
      if (shown.status === 'active') return shown;
      if (shown.status === 'retired') throw fail(appVersionFailures.retired(before));
      if (shown.operationCount === 0) throw fail(appVersionFailures.empty(before));
      const change = { status: 'active', activatedAt: now() } as const;
      await db.appVersion.update({ where: { id }, data: change });
      return { ...shown, ...change };
    });
  },
});
