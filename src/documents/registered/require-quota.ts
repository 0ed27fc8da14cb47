import type { StepContext } from '../../kernel/step-context.ts';
import type { TargetVersion } from './app-version.ts';
import { MAX_OF_ORGANIZATION, organizationCapacity } from './organization-capacity.ts';
import { registeredOperationFailures } from './registered-operation-failures.ts';

const MAX_OF_VERSION = 1_000;

/** Fails if the new operations exceed the quota of the version or the organization. */
export async function requireQuota(
  { db, fail }: StepContext<'TOO_MANY_OPERATIONS'>,
  { id: appVersionId, app, version }: TargetVersion,
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
  const { capacity, unknown } = await organizationCapacity({ db }, fresh);
  if (unknown <= capacity) return;
  const count = MAX_OF_ORGANIZATION - capacity + unknown;
  throw fail(
    registeredOperationFailures.tooManyInOrganization({ count, max: MAX_OF_ORGANIZATION }),
  );
}
