import type { AppVersion } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';

const MAX_OF_VERSION = 1_000;
/** Of what is in no version but retired ones there may be more. */
const MAX_OF_ORGANIZATION = 10_000;

const notRetired = {
  documentIds: { some: { appVersion: { status: { not: 'retired' } } } },
} as const;

/** Fails when a version, or the organization, would have too many operations with these. */
export async function requireRoom(
  { db }: OperationContext,
  { id: appVersionId, app, version }: AppVersion,
  fresh: readonly { hash: string }[],
): Promise<void> {
  const isHashId = { startsWith: 'sha256:' };
  const ofVersion = await db.documentId.count({ where: { appVersionId, documentId: isHashId } });
  const inVersion = ofVersion + fresh.length;
  if (inVersion > MAX_OF_VERSION) {
    throw new DomainError(
      'TOO_MANY_OPERATIONS',
      `${app} ${version} would have ${inVersion} operations, and ${MAX_OF_VERSION} are the most. ` +
        'Register what its client sends and nothing else.',
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
  throw new DomainError(
    'TOO_MANY_OPERATIONS',
    `The organization would have ${inOrganization} operations, and ${MAX_OF_ORGANIZATION} are the ` +
      'most. Retire versions that no client uses any more.',
  );
}
