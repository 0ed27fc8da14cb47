import type { Member, User } from '../../db/generated/client.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { mayGiveRole } from '../../kernel/role.ts';
import { lockOrganization } from '../organizations/lock-organization.ts';
import { memberNotFound } from './member.ts';

/**
 * The member that somebody looks after, as they are until the transaction ends: no role changes
 * meanwhile. Only owners touch owners.
 */
export async function requireChangeable(
  context: OperationContext,
  userId: string,
): Promise<Member & { user: User }> {
  const { caller, db } = context;
  await lockOrganization(context);
  const member = await db.member.findFirst({ where: { userId }, include: { user: true } });
  if (!member) throw new DomainError(...memberNotFound(userId));
  if (mayGiveRole(caller.role, member.role)) return member;
  throw new DomainError(
    'ROLE_EXCEEDS_CALLER',
    'Only owners can make somebody an owner, or change what an owner is.',
  );
}

/** Fails where nobody else is left who may do everything. */
export async function requireOtherOwner({ db }: OperationContext, member: Member): Promise<void> {
  if (member.role !== 'owner' || member.disabledAt) return;
  const others = { userId: { not: member.userId }, user: { disabledAt: null } };
  const where = { role: 'owner', disabledAt: null, ...others } as const;
  if (await db.member.findFirst({ where })) return;
  throw new DomainError(
    'LAST_OWNER',
    'This is the only owner of the organization. Make somebody else an owner first.',
  );
}

/** Fails for what one cannot do to oneself, as one could not take it back. */
export function requireOther({ caller }: OperationContext, userId: string): void {
  if (caller.user.id !== userId) return;
  throw new DomainError('NOT_YOURSELF', 'This cannot be done to yourself. Ask another admin.');
}
