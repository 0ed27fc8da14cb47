import type { Invitation, Prisma } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import { invitationNotFound } from './find-invitation.ts';

type Joining = { invitation: Invitation; userId: string };

/** Makes somebody a member, and the invitation used: of two at the same time, one comes too late. */
export async function joinOrganization(
  transaction: Prisma.TransactionClient,
  { invitation, userId }: Joining,
): Promise<void> {
  const { id, organizationId, role } = invitation;
  const { count } = await transaction.invitation.updateMany({
    where: { id, status: 'pending' },
    data: { status: 'accepted' },
  });
  if (count === 0) throw invitationNotFound();
  const member = { organizationId, userId, role };
  const joined = await transaction.member.createMany({ data: member, skipDuplicates: true });
  if (joined.count === 1) return;
  throw new DomainError('ALREADY_MEMBER', 'You are a member of this organization already.');
}
