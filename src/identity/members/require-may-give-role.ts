import { mayGiveRole, permissionsOf, type Role } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { memberFailures } from './member-failures.ts';

/**
 * Nobody makes others what they are not: a role can only be given by who may do all that it may, so
 * that a key of few permissions is no way to more, and only owners make owners.
 */
export function requireMayGiveRole(
  { caller, fail }: StepContext<'ROLE_EXCEEDS_CALLER'>,
  role: Role,
): void {
  const { role: own, permissions } = caller;
  const exceeding = [...permissionsOf(role)].filter((permission) => !permissions.has(permission));
  if (mayGiveRole(own, role) && exceeding.length === 0) return;
  throw exceeding.length > 0
    ? fail(memberFailures.roleExceedsCaller({ role, exceeding }))
    : fail(memberFailures.ownersOnly());
}
