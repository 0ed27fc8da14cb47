import type { Prisma, RegisteredOperation } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import { byDocumentRef } from './document-ref.ts';

/**
 * Finds an operation in the matching versions. The last activated version wins, as for requests.
 */
export async function findByDocumentRef(
  db: TenantClient,
  ref: string,
  appVersion: Prisma.AppVersionWhereInput = {},
): Promise<RegisteredOperation | null> {
  const where = byDocumentRef(ref);
  if (!where) return null;
  const found = await db.documentId.findFirst({
    where: { AND: [where, { appVersion }] },
    orderBy: [
      { appVersion: { activatedAt: { sort: 'desc', nulls: 'last' } } },
      { appVersionId: 'desc' },
    ],
    select: { operation: true },
  });
  return found?.operation ?? null;
}
