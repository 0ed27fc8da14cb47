import { lockMembership } from './open-session.ts';
import type { SessionKey } from './session-info.ts';
import type { SignIn } from './sign-in.ts';

type Choice = { session: SessionKey; userId: string; organizationId: string };

/** Activates an organization in a session. Returns false for one without an enabled membership. */
export function activate(
  { prisma }: SignIn,
  { session, userId, organizationId }: Choice,
): Promise<boolean> {
  return prisma.$transaction(async (transaction) => {
    const activeOrganizationId = await lockMembership(transaction, { userId, organizationId });
    if (activeOrganizationId !== organizationId) return false;
    await transaction.session.updateMany({ where: session, data: { activeOrganizationId } });
    return true;
  });
}
