import type { Prisma } from '../../db/generated/client.ts';
import { mayGiveRole } from '../../kernel/role.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { accountDisabled } from '../sessions/open-session.ts';
import { passwordResetFailures } from './password-reset-failures.ts';

type Found = Prisma.PasswordResetGetPayload<{ include: typeof include }>;

const include = {
  user: { include: { memberships: true } },
  member: true,
  creator: { include: { user: true } },
} as const satisfies Prisma.PasswordResetInclude;

/**
 * Finds the unexpired password reset of a link. Fails if its creator may no longer create it, or if the
 * user is disabled.
 */
export async function findPasswordReset(
  { prisma, now }: { prisma: Prisma.TransactionClient; now: () => Date },
  token: string,
): Promise<Found> {
  const where = { tokenHash: sha256(token), expiresAt: { gt: now() } };
  const found = await prisma.passwordReset.findUnique({ where, include });
  if (!found || !isStillAllowed(found)) throw passwordResetFailures.linkInvalid();
  if (found.user.disabledAt) throw accountDisabled();
  return found;
}

/** The same rules as when a member creates a link. The server administrator always may. */
function isStillAllowed({ organizationId, user, member, creator }: Found): boolean {
  if (organizationId === null) return true;
  if (!member || !creator || creator.disabledAt || creator.user.disabledAt) return false;
  return user.memberships.length === 1 && mayGiveRole(creator.role, member.role);
}
