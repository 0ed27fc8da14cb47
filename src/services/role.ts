import { type Permission, permissions } from './permission.ts';

export type Role = 'owner' | 'admin' | 'member';

const memberWrites: readonly Permission[] = [
  'projects:write',
  'work-items:write',
  'ai-sessions:write',
  'api-keys:write',
];

const rolePermissions: Record<Role, ReadonlySet<string>> = {
  owner: new Set(permissions),
  admin: new Set(permissions),
  member: new Set(
    permissions.filter((name) => name.endsWith(':read') || memberWrites.includes(name)),
  ),
};

/** What is left of the selected permissions once the role they are used in has its say. */
export function effectivePermissions(role: Role, selected: readonly string[]): Set<Permission> {
  const allowed = rolePermissions[role];
  return new Set(permissions.filter((name) => allowed.has(name) && selected.includes(name)));
}

/** Members look after their own keys; only these roles touch other people's. */
export function mayManageOthers(role: Role): boolean {
  return role !== 'member';
}
