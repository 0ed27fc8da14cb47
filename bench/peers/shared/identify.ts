import { createKeyedHash } from '../../../src/kernel/keyed-hash.ts';
import type { Viewer } from '../../cases.ts';
import { secret } from './environment.ts';
import { prisma } from './prisma.ts';

const keyedHash = createKeyedHash(secret);

/** Looks up a key with its user and organization, in the usual way with Prisma. */
export async function identify(authorization = ''): Promise<Viewer> {
  const keyHash = keyedHash(authorization.slice('Bearer '.length));
  const found = await prisma.apiKey.findUnique({
    where: { keyHash },
    select: {
      permissions: true,
      revokedAt: true,
      organization: { select: { id: true, name: true } },
      createdBy: {
        select: {
          id: true,
          name: true,
          email: true,
          disabledAt: true,
          memberships: { select: { organizationId: true } },
        },
      },
    },
  });
  if (!found) throw new Error('There is no such key.');
  const { createdBy, organization, permissions, revokedAt } = found;
  const isMember = createdBy.memberships.some((one) => one.organizationId === organization.id);
  if (!isMember || revokedAt || createdBy.disabledAt) throw new Error('The key does not work.');
  const { id, name, email } = createdBy;
  return { user: { id, name, email }, organization, permissions };
}
