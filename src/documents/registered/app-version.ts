import { z } from 'zod';
import { type AppVersion, Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { moment } from '../../kernel/schemas.ts';

export const appVersionStatusSchema = z.enum(['pending', 'active', 'retired']).meta({
  id: 'AppVersionStatus',
  description:
    'Where a version of an app stands: `pending` takes operations; `active` runs them and never ' +
    'changes; `retired` runs nothing any more. Values may be added.',
});

export const appName = () =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error: 'must be 1 to 64 lower-case letters, digits and hyphens, and not begin with a hyphen',
  });

export const versionName = () =>
  z.string().regex(/^[A-Za-z0-9._+-]{1,64}$/, {
    error: 'must be 1 to 64 letters, digits and the characters . _ + -',
  });

export const appVersionSchema = z
  .object({
    id: z.string(),
    app: z.string().describe('The name of the application.'),
    version: z.string().describe('What its release is called.'),
    status: appVersionStatusSchema,
    operationCount: z.int().describe('How many operations are in it.'),
    createdAt: moment(),
    activatedAt: moment().nullable().describe('Null unless it was ever active.'),
    retiredAt: moment().nullable().describe('Null unless it is retired.'),
  })
  .meta({ id: 'AppVersion' });

export type ShownAppVersion = z.output<typeof appVersionSchema>;

/** Rows with the number of operations in each, in one more statement. */
export async function showAppVersions(
  db: TenantClient,
  rows: readonly AppVersion[],
): Promise<ShownAppVersion[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const counts = await db.$rows<{ id: string; count: number }>(
    (organizationId) => Prisma.sql`
      SELECT "appVersionId"::text AS "id", count(DISTINCT "operationId")::int AS "count"
        FROM "documentIds"
       WHERE "organizationId" = ${organizationId} AND "appVersionId" = ANY(${ids}::uuid[])
       GROUP BY "appVersionId"`,
  );
  const countOf = new Map(counts.map(({ id, count }) => [id, count]));
  return rows.map((row) => ({ ...row, operationCount: countOf.get(row.id) ?? 0 }));
}

/** One of them. */
export async function showAppVersion(db: TenantClient, row: AppVersion): Promise<ShownAppVersion> {
  const [shown] = await showAppVersions(db, [row]);
  return shown ?? { ...row, operationCount: 0 };
}
