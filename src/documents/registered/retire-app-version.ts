import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { id } from '../../kernel/schemas.ts';
import { appVersionSchema, showAppVersion } from './app-version.ts';
import { changeAppVersion } from './change-app-version.ts';
import { requireUnused } from './require-unused.ts';

export const retireAppVersion = defineOperation({
  name: 'retireAppVersion',
  summary:
    'Retire a version of an app permanently: operations that no other active version has stop ' +
    'running. Fails while those are in use, unless forced. Retiring it again changes nothing.',
  permission: 'operations:write',
  input: z.object({
    id: id().describe('ID of the app version.'),
    force: z.boolean().default(false).describe('Retires the version even if it is in use.'),
  }),
  output: appVersionSchema,
  fails: ['APP_VERSION_NOT_FOUND', 'APP_VERSION_IN_USE'],
  handle(context, { id, force }) {
    return changeAppVersion(context, id, async (inner, before) => {
      const shown = await showAppVersion(inner.db, before);
      if (shown.status === 'retired') return shown;
      if (shown.status === 'active' && !force) await requireUnused(inner, shown);
      const change = { status: 'retired', retiredAt: inner.now() } as const;
      await inner.db.appVersion.update({ where: { id }, data: change });
      return { ...shown, ...change };
    });
  },
});
