import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import type { ShownAppVersion } from './app-version.ts';
import { appVersionFailures } from './app-version-failures.ts';
import { firstUsageDay, USAGE_DAYS } from './usage-window.ts';

type UsedOperation = { name: string; runs: number; lastUsedAt: Date | null };

const MAX_NAMED = 3;

/** Fails with usage numbers if operations that end with the version ran in the usage window. */
export async function requireUnused(
  context: StepContext<'APP_VERSION_IN_USE'>,
  version: ShownAppVersion,
): Promise<void> {
  const since = firstUsageDay(context.now());
  const used = await loadUsed(context, version.id, since);
  if (used.length === 0) return;
  const uses = await context.db.operationUse.aggregate({
    where: { day: { gte: since } },
    _sum: { count: true },
  });
  const runs = used.reduce((sum, operation) => sum + operation.runs, 0);
  const last = Math.max(...used.map(({ lastUsedAt }) => Number(lastUsedAt)));
  const names = used.slice(0, MAX_NAMED).map((each) => `${each.name} (${each.runs})`);
  const message =
    `${version.app} ${version.version} is in use: ${used.length} of its ${version.operationCount} ` +
    `operations are in no other active version and ran ${runs} times in the last ${USAGE_DAYS} ` +
    `days, ${percentOf(runs, uses._sum.count ?? runs)} of all runs of registered operations, ` +
    `last at ${new Date(last).toISOString()}. Most used: ${names.join(', ')}. Move its clients ` +
    'to another version first, or retire it with force.';
  throw context.fail(appVersionFailures.inUse(message));
}

/** Operations that no other active version has and that ran since a day, most used first. */
function loadUsed(
  { db }: OperationContext,
  appVersionId: string,
  since: Date,
): Promise<UsedOperation[]> {
  return db.$rows(
    (organizationId) => Prisma.sql`
      SELECT o."name", o."lastUsedAt", sum(u."count")::float AS "runs"
        FROM "documentIds" d
        JOIN "registeredOperations" o
          ON o."organizationId" = d."organizationId" AND o."id" = d."operationId"
         AND d."documentId" = 'sha256:' || o."hash"
        JOIN "operationUses" u
          ON u."organizationId" = o."organizationId" AND u."operationId" = o."id"
         AND u."day" >= ${since}::date
       WHERE d."organizationId" = ${organizationId} AND d."appVersionId" = ${appVersionId}::uuid
         AND NOT EXISTS (
           SELECT 1 FROM "documentIds" other
             JOIN "appVersions" v
               ON v."organizationId" = other."organizationId" AND v."id" = other."appVersionId"
            WHERE other."organizationId" = ${organizationId} AND v."status" = 'active'
              AND other."documentId" = d."documentId" AND v."id" <> d."appVersionId")
       GROUP BY o."id", o."name", o."lastUsedAt"
       ORDER BY "runs" DESC, o."name"`,
  );
}

function percentOf(part: number, whole: number): string {
  return `${Math.round((1_000 * part) / whole) / 10}%`;
}
