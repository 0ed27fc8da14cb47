import { DomainError } from '../../errors.ts';
import type { Caller } from '../../kernel/context.ts';
import { mayGiveRole, permissionsOf, type Role } from '../../kernel/role.ts';

/**
 * Nobody makes others what they are not: a role can only be given by who may do all that it may, so
 * that a key of few permissions is no way to more, and only owners make owners.
 */
export function requireMayGiveRole({ role: own, permissions }: Caller, role: Role): void {
  const exceeding = [...permissionsOf(role)].filter((permission) => !permissions.has(permission));
  if (mayGiveRole(own, role) && exceeding.length === 0) return;
  throw new DomainError(
    'ROLE_EXCEEDS_CALLER',
    exceeding.length > 0
      ? `Who is ${role} may do what you may not: ${exceeding.join(', ')}.`
      : 'Only owners can make somebody an owner, or change what an owner is.',
  );
}
