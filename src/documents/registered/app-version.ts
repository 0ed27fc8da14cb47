import { z } from 'zod';
import { type AppVersion, Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { moment } from '../../kernel/schemas.ts';

export const appVersionStatusSchema = describedEnum({
  id: 'AppVersionStatus',
  description:
    'Status of an app version: `pending` accepts operations; `active` runs them and never ' +
    'changes; `retired` runs nothing. Values may be added.',
  values: {
    pending: 'Accepts operations and runs none.',
    active: 'Runs its operations and never changes.',
    retired: 'Runs nothing.',
  },
});

export const appName = () =>
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, {
    error: 'must be 1 to 64 lower-case letters, digits and hyphens, without a leading hyphen',
  });

export const versionName = () =>
  z.string().regex(/^[A-Za-z0-9._+-]{1,64}$/, {
    error: 'must be 1 to 64 letters, digits and the characters . _ + -',
  });

export const appVersionSchema = z
  .object({
    id: z.string(),
    app: z.string().describe('Application name.'),
    version: z.string().describe('Release name, unique in the application.'),
    status: appVersionStatusSchema.describe('Lifecycle stage. It never goes back.'),
    operationCount: z.int().describe('Number of operations in the version.'),
    createdAt: moment().describe('Creation time.'),
    activatedAt: moment().nullable().describe('Time of activation. Null if it was never active.'),
    retiredAt: moment().nullable().describe('Time of retirement. Null unless it is retired.'),
  })
  .meta({
    id: 'AppVersion',
    description: 'Release of an application with its registered operations.',
  });

/** The part of a version that an addition depends on. */
export type TargetVersion = Pick<AppVersion, 'id' | 'app' | 'version' | 'status'>;

export type ShownAppVersion = z.output<typeof appVersionSchema>;

/** Loads the number of operations of rows with one statement. */
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

/** Loads the number of operations of one row. */
export async function showAppVersion(db: TenantClient, row: AppVersion): Promise<ShownAppVersion> {
  const [shown] = await showAppVersions(db, [row]);
  return shown ?? { ...row, operationCount: 0 };
}
