import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';

export const getAppVersion = defineOperation({
  name: 'getAppVersion',
  summary: 'Read one version of an app.',
  permission: 'operations:read',
  input: z.object({ id: id().describe('ID of the app version.') }),
  output: appVersionSchema,
  fails: ['APP_VERSION_NOT_FOUND'],
  async handle({ db, fail }, { id }) {
    const row = await db.appVersion.findUnique({ where: { id } });
    if (!row) throw fail(appVersionFailures.notFound(id));
    return showAppVersion(db, row);
  },
});
