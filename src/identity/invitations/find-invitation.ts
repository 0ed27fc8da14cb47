import type { Prisma } from '../../db/generated/client.ts';
import { mayGiveRole } from '../../kernel/role.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { invitationFailures } from './invitation-failures.ts';

/**
 * Finds the pending, unexpired invitation of a link. Fails if the inviter may no longer give the role,
 * for example because they are disabled.
 */
export async function findInvitation(
  { prisma, now }: { prisma: Prisma.TransactionClient; now: () => Date },
  token: string,
) {
  const invitation = await prisma.invitation.findUnique({
    where: { tokenHash: sha256(token), status: 'pending', expiresAt: { gt: now() } },
    include: { organization: { select: { name: true } }, inviter: true },
  });
  if (!invitation) throw invitationFailures.linkInvalid();
  const { organizationId, inviterId, role } = invitation;
  if (inviterId === null) return invitation;
  const inviter = await prisma.member.findUnique({
    where: {
      organizationId_userId: { organizationId, userId: inviterId },
      disabledAt: null,
      user: { disabledAt: null },
    },
  });
  if (!inviter || !mayGiveRole(inviter.role, role)) throw invitationFailures.linkInvalid();
  return invitation;
}
