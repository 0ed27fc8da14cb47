import { defineRelation } from '../../kernel/relation.ts';
import { type ShownAppVersion, showAppVersions } from './app-version.ts';

/** Versions of apps by their ids. */
export const appVersionsById = defineRelation<null, ShownAppVersion>({
  permission: 'operations:read',
  async loadMany({ db }, ids) {
    const rows = await db.appVersion.findMany({ where: { id: { in: [...ids] } } });
    const versions = await showAppVersions(db, rows);
    return new Map(versions.map((version) => [version.id, version]));
  },
});
