import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { type Page, type Paging, readPaging, toPage } from '../../kernel/paging.ts';
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

/** Pages of operations by app version ID, newest first. */
export const operationsOfVersions = defineRelation<
  Paging & { total: boolean },
  Page<ShownOperation>
>({
  permission: 'operations:read',
  async loadMany(context, ids, args) {
    const pages = await readPages(context, ids, args);
    const found = [...new Set(pages.flatMap(({ operationIds }) => operationIds))];
    const operations = await registeredOperationsById.loadMany(context, found, null);
    return new Map(
      pages.map(({ id, operationIds, total }) => {
        const rows = operationIds.flatMap((each) => operations.get(each) ?? []);
        return [id, toPage(args, { rows, total })];
      }),
    );
  },
});

type VersionPage = { id: string; operationIds: string[]; total: number | null };

/** Each operation of a version has the document ID of its hash there. */
function readPages(
  { db }: OperationContext,
  ids: readonly string[],
  { total, ...paging }: Paging & { total: boolean },
): Promise<VersionPage[]> {
  const { direction, past, take, skip } = readPaging(paging);
  const isForward = direction === 'asc';
  const isPast = past
    ? Prisma.sql`AND d."operationId" ${isForward ? Prisma.sql`>` : Prisma.sql`<`} ${past.id}::uuid`
    : Prisma.empty;
  return db.$rows<VersionPage>((organizationId) => {
    const ofVersion = Prisma.sql`
      FROM "documentIds" d
      WHERE d."organizationId" = ${organizationId} AND d."appVersionId" = version.id
        AND d."documentId" LIKE 'sha256:%'`;
    return Prisma.sql`
      SELECT version.id::text, ARRAY(
          SELECT d."operationId" ${ofVersion} ${isPast}
          ORDER BY d."operationId" ${isForward ? Prisma.sql`ASC` : Prisma.sql`DESC`}
          LIMIT ${take} OFFSET ${skip})::text[] AS "operationIds",
        ${total ? Prisma.sql`(SELECT count(*)::int ${ofVersion})` : Prisma.sql`NULL`} AS "total"
      FROM unnest(${[...ids]}::uuid[]) version (id)`;
  });
}
