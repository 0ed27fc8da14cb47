import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { appName, appVersionSchema, showAppVersion, versionName } from './app-version.ts';

export const createAppVersion = defineOperation({
  name: 'createAppVersion',
  summary:
    'Create a version of an app, which operations can then be registered in. When the app has ' +
    'this version already, it is answered as it is.',
  permission: 'operations:write',
  input: z.object({
    app: appName().describe('The application: lower-case letters, digits and hyphens.'),
    version: versionName().describe('Its release, such as 1.4.0 or a commit.'),
  }),
  output: z.object({
    created: z.boolean().describe('Whether it was not there before.'),
    appVersion: appVersionSchema,
  }),
  fails: [],
  handle(context, { app, version }) {
    const { organizationId } = context.caller;
    return inTransaction(context, async ({ db }) => {
      const data = { organizationId, app, version };
      const { count } = await db.appVersion.createMany({ data, skipDuplicates: true });
      const row = await db.appVersion.findUniqueOrThrow({
        where: { organizationId_app_version: data },
      });
      return { created: count > 0, appVersion: await showAppVersion(db, row) };
    });
  },
});
