import { DomainError } from '../errors.ts';
import type { OperationContext } from './context.ts';
import type { Permission } from './permission.ts';

/** Fails if the caller lacks a permission. Null requires none. */
export function requirePermission(
  { caller }: OperationContext,
  permission: Permission | null,
): void {
  if (permission === null || caller.permissions.has(permission)) return;
  const remedy = caller.apiKey
    ? 'which this key does not have. Use a key that has it, or ask'
    : 'which your role does not have. Ask';
  throw new DomainError(
    'PERMISSION_MISSING',
    `This requires the permission ${permission}, ${remedy} an owner or admin of the organization.`,
  );
}
