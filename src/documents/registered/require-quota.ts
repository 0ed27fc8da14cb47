import type { AppVersion } from '../../db/generated/client.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';

const MAX_OF_VERSION = 1_000;
/** Operations that only retired versions have do not count. */
const MAX_OF_ORGANIZATION = 10_000;

const notRetired = {
  documentIds: { some: { appVersion: { status: { not: 'retired' } } } },
} as const;

/** Fails if the new operations exceed the quota of the version or the organization. */
export async function requireQuota(
  { db, fail }: StepContext<'TOO_MANY_OPERATIONS'>,
  { id: appVersionId, app, version }: AppVersion,
  fresh: readonly { hash: string }[],
): Promise<void> {
  const isHashId = { startsWith: 'sha256:' };
  const ofVersion = await db.documentId.count({ where: { appVersionId, documentId: isHashId } });
  const inVersion = ofVersion + fresh.length;
  if (inVersion > MAX_OF_VERSION) {
    const count = inVersion;
    throw fail(
      registeredOperationFailures.tooManyInVersion({ app, version, count, max: MAX_OF_VERSION }),
    );
  }
  const registered = await db.registeredOperation.count();
  if (registered + fresh.length <= MAX_OF_ORGANIZATION) return;
  const hashes = fresh.map(({ hash }) => hash);
  const [kept, known] = await Promise.all([
    db.registeredOperation.count({ where: notRetired }),
    db.registeredOperation.count({ where: { ...notRetired, hash: { in: hashes } } }),
  ]);
  const inOrganization = kept + fresh.length - known;
  if (inOrganization <= MAX_OF_ORGANIZATION) return;
  const count = inOrganization;
  throw fail(
    registeredOperationFailures.tooManyInOrganization({ count, max: MAX_OF_ORGANIZATION }),
  );
}
