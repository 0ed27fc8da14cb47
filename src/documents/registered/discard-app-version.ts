import { z } from 'zod';
import { deletionOf } from '../../kernel/deletion.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { appVersionFailures } from './app-version-failures.ts';
import { changeAppVersion } from './change-app-version.ts';

export const discardAppVersion = defineOperation({
  name: 'discardAppVersion',
  summary:
    'Delete a pending version of an app with its operations, except those of other versions. Its ' +
    'name can be used again.',
  permission: 'operations:write',
  input: z.object({ id: id().describe('ID of the app version.') }),
  output: deletionOf('app version'),
  fails: ['APP_VERSION_NOT_FOUND', 'APP_VERSION_LOCKED'],
  handle(context, { id }) {
    return changeAppVersion(context, id, async ({ db, fail }, before) => {
      if (before.status !== 'pending') throw fail(appVersionFailures.released(before));
      const rows = await db.documentId.findMany({
        where: { appVersionId: id },
        distinct: ['operationId'],
        select: { operationId: true },
      });
      await db.appVersion.deleteMany({ where: { id } });
      const ids = rows.map(({ operationId }) => operationId);
      await db.registeredOperation.deleteMany({
        where: { id: { in: ids }, documentIds: { none: {} } },
      });
      return { deleted: true as const, id };
    });
  },
});
