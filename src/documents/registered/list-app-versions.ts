import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import {
  appName,
  appVersionSchema,
  appVersionStatusSchema,
  showAppVersions,
} from './app-version.ts';

export const listAppVersions = defineOperation({
  name: 'listAppVersions',
  summary: 'List the app versions to register operations in, newest first.',
  permission: 'operations:read',
  input: z.object({
    ...pagingFields,
    app: appName().nullish().describe('Versions of this app.'),
    status: appVersionStatusSchema.nullish().describe('Versions in this status.'),
  }),
  output: pageOf(appVersionSchema),
  fails: [],
  async handle({ db }, { app, status, ...paging }, { total: wantsTotal = true }) {
    const { where: position, ...page } = pageQuery(paging);
    const filter = { ...(app && { app }), ...(status && { status }) };
    const [rows, total] = await Promise.all([
      db.appVersion.findMany({ where: { ...filter, ...position }, ...page }),
      wantsTotal ? db.appVersion.count({ where: filter }) : null,
    ]);
    return toPage(paging, { rows: await showAppVersions(db, rows), total });
  },
});
