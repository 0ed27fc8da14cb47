import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { moment, oneOrMore } from '../../kernel/schemas.ts';
import {
  appName,
  appVersionSchema,
  appVersionStatusSchema,
  showAppVersions,
} from './app-version.ts';
import { unusedVersions } from './unused-versions.ts';

export const listAppVersions = defineOperation({
  name: 'listAppVersions',
  summary: 'List the app versions to register operations in, newest first.',
  permission: 'operations:read',
  input: z.object({
    ...pagingFields,
    app: oneOrMore(appName()).nullish().describe('Versions of these apps.'),
    status: oneOrMore(appVersionStatusSchema).nullish().describe('Versions in these statuses.'),
    unusedSince: moment()
      .nullish()
      .describe(
        'Versions older than this time, without a run since. A run of an operation that several ' +
          'active versions of an app have counts for the latest activated one.',
      ),
  }),
  output: pageOf(appVersionSchema),
  fails: [],
  async handle({ db }, { app, status, unusedSince, ...paging }, { total: wantsTotal = true }) {
    const { where: position, ...page } = pageQuery(paging);
    const filter = {
      ...(app && { app: { in: app } }),
      ...(status && { status: { in: status } }),
      ...(unusedSince && (await unusedVersions(db, unusedSince))),
    };
    const [rows, total] = await Promise.all([
      db.appVersion.findMany({ where: { ...filter, ...position }, ...page }),
      wantsTotal ? db.appVersion.count({ where: filter }) : null,
    ]);
    return toPage(paging, { rows: await showAppVersions(db, rows), total });
  },
});
