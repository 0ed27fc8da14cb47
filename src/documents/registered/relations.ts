import { defineRelation } from '../../kernel/relation.ts';
import { type ShownAppVersion, showAppVersions } from './app-version.ts';
import { type ShownOperation, showOperations } from './registered-operation.ts';

/** App versions by ID. */
export const appVersionsById = defineRelation<null, ShownAppVersion>({
  permission: 'operations:read',
  async loadMany({ db }, ids) {
    const rows = await db.appVersion.findMany({ where: { id: { in: [...ids] } } });
    const versions = await showAppVersions(db, rows);
    return new Map(versions.map((version) => [version.id, version]));
  },
});

/** Registered operations by ID. */
export const registeredOperationsById = defineRelation<null, ShownOperation>({
  permission: 'operations:read',
  async loadMany(context, ids) {
    const where = { id: { in: [...ids] } };
    const rows = await context.db.registeredOperation.findMany({ where });
    const operations = await showOperations(context, rows);
    return new Map(operations.map((operation) => [operation.id, operation]));
  },
});
