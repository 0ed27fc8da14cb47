import { mayGiveRole, permissionsOf, type Role } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { memberFailures } from './member-failures.ts';

/**
 * Prevents privilege escalation: fails if the role has permissions that the caller, or the caller's
 * key, lacks. Only owners may give the role owner.
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
