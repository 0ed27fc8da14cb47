import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { pageOf, pageQuery, pagingFields, toPage } from '../../kernel/paging.ts';
import { id, oneOrMore } from '../../kernel/schemas.ts';
import { appName, appVersionStatusSchema } from './app-version.ts';
import {
  operationKindSchema,
  registeredOperationSchema,
  showOperations,
} from './registered-operation.ts';

const COORDINATE = /^[A-Za-z_]\w{0,99}(\.[A-Za-z_]\w{0,99}(\([A-Za-z_]\w{0,99}:\))?)?$/;

const filters = z.object({
  app: oneOrMore(appName()).nullish().describe('Operations in a version of these apps.'),
  appVersionId: oneOrMore(id()).nullish().describe('Operations in these app versions.'),
  status: oneOrMore(appVersionStatusSchema)
    .nullish()
    .describe('Operations in a version with one of these statuses.'),
  kind: oneOrMore(operationKindSchema).nullish().describe('Operations of these kinds.'),
  schemaCoordinate: z
    .string()
    .regex(COORDINATE, { error: 'must be a schema coordinate such as Project.name' })
    .nullish()
    .describe('Operations that use this coordinate, such as `Project.name`.'),
});

export const listRegisteredOperations = defineOperation({
  name: 'listRegisteredOperations',
  summary: 'List the registered operations, newest first. One version must match all filters.',
  permission: 'operations:read',
  input: z.object({ ...pagingFields, ...filters.shape }),
  output: pageOf(registeredOperationSchema),
  fails: [],
  async handle(context, input, { total: wantsTotal = true }) {
    const { registeredOperation } = context.db;
    const { where: position, ...page } = pageQuery(input);
    const filter = await matching(context.db, input);
    const [rows, total] = await Promise.all([
      registeredOperation.findMany({ where: { ...filter, ...position }, ...page }),
      wantsTotal ? registeredOperation.count({ where: filter }) : null,
    ]);
    return toPage(input, { rows: await showOperations(context, rows), total });
  },
});

async function matching(
  db: TenantClient,
  { app, appVersionId, status, kind, schemaCoordinate }: z.output<typeof filters>,
): Promise<Prisma.RegisteredOperationWhereInput> {
  const filter = {
    ...(kind && { kind: { in: kind } }),
    ...(schemaCoordinate && { schemaCoordinates: { has: schemaCoordinate } }),
  };
  if (!app && !appVersionId && !status) return filter;
  // Looks up the versions first, as there are few with many document IDs each.
  const versions = await db.appVersion.findMany({
    where: {
      ...(appVersionId && { id: { in: appVersionId } }),
      ...(app && { app: { in: app } }),
      ...(status && { status: { in: status } }),
    },
    select: { id: true },
  });
  const ids = versions.map(({ id }) => id);
  return { ...filter, documentIds: { some: { appVersionId: { in: ids } } } };
}
