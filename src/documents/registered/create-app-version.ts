import { z } from 'zod';
import { inTransaction } from '../../kernel/in-transaction.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { appName, appVersionSchema, showAppVersion, versionName } from './app-version.ts';

export const createAppVersion = defineOperation({
  name: 'createAppVersion',
  summary:
    'Create a pending version of an app to register operations in. Takes no idempotency key: an ' +
    'existing version is returned unchanged.',
  permission: 'operations:write',
  input: z.object({
    app: appName().describe('Application name: lower-case letters, digits and hyphens.'),
    version: versionName().describe('Release name, such as 1.4.0 or a commit.'),
  }),
  output: z.object({
    isCreated: z.boolean().describe('False if the version already existed.'),
    appVersion: appVersionSchema.describe('Created or existing version.'),
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
      return { isCreated: count > 0, appVersion: await showAppVersion(db, row) };
    });
  },
});
