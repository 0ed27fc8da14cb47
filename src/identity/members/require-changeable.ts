import type { Member, User } from '../../db/generated/client.ts';
import { mayGiveRole } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { memberFailures } from './member-failures.ts';

/** Reads a member that the caller may change. Only owners may change owners. */
export async function requireChangeable(
  { caller, db, fail }: StepContext<'MEMBER_NOT_FOUND' | 'ROLE_EXCEEDS_CALLER'>,
  userId: string,
): Promise<Member & { user: User }> {
  const member = await db.member.findFirst({ where: { userId }, include: { user: true } });
  if (!member) throw fail(memberFailures.notFound(userId));
  if (mayGiveRole(caller.role, member.role)) return member;
  throw fail(memberFailures.ownersOnly());
}

/** Fails if the member is the last enabled owner. */
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

/** Fails if callers would lock themselves out. */
export function requireOther({ caller, fail }: StepContext<'NOT_YOURSELF'>, userId: string): void {
  if (caller.user.id === userId) throw fail(memberFailures.notYourself());
}
