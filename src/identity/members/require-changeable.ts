import type { Member, User } from '../../db/generated/client.ts';
import { mayGiveRole } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { lockOrganization } from '../organizations/lock-organization.ts';
import { memberFailures } from './member-failures.ts';

/**
 * The member that somebody looks after, as they are until the transaction ends: no role changes
 * meanwhile. Only owners touch owners.
 */
export async function requireChangeable(
  context: StepContext<'MEMBER_NOT_FOUND' | 'ROLE_EXCEEDS_CALLER'>,
  userId: string,
): Promise<Member & { user: User }> {
  const { caller, db, fail } = context;
  await lockOrganization(context);
  const member = await db.member.findFirst({ where: { userId }, include: { user: true } });
  if (!member) throw fail(memberFailures.notFound(userId));
  if (mayGiveRole(caller.role, member.role)) return member;
  throw fail(memberFailures.ownersOnly());
}

/** Fails where nobody else is left who may do everything. */
export async function requireOtherOwner(
  { db, fail }: StepContext<'LAST_OWNER'>,
  member: Member,
): Promise<void> {
  if (member.role !== 'owner' || member.disabledAt) return;
  const others = { userId: { not: member.userId }, user: { disabledAt: null } };
  const where = { role: 'owner', disabledAt: null, ...others } as const;
  if (await db.member.findFirst({ where })) return;
  throw fail(memberFailures.lastOwner());
}

/** Fails for what one cannot do to oneself, as one could not take it back. */
export function requireOther({ caller, fail }: StepContext<'NOT_YOURSELF'>, userId: string): void {
  if (caller.user.id === userId) throw fail(memberFailures.notYourself());
}
