import { z } from 'zod';
import { type Permission, permissions } from './permission.ts';

export const roleSchema = z.enum(['owner', 'admin', 'member']).meta({
  id: 'Role',
  description: 'What a person is in an organization. Values may be added.',
});

export type Role = z.output<typeof roleSchema>;

const alsoOfMembers: readonly Permission[] = [
  'projects:write',
  'work-items:write',
  'ai-sessions:write',
  'api-keys:write',
  'graphql:introspect',
];

const rolePermissions: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(permissions),
  admin: new Set(permissions),
  member: new Set(
    permissions.filter((name) => name.endsWith(':read') || alsoOfMembers.includes(name)),
  ),
};

/** What a role may do at most. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return rolePermissions[role];
}

const MAX_KNOWN = 10_000;
const known = new Map<string, ReadonlySet<Permission>>();

/**
 * What is left of the selected permissions, separated by spaces, once the role they are used in has
 * its say. Few combinations are in use, so that each is worked out once.
 */
export function effectivePermissions(role: Role, selected: string): ReadonlySet<Permission> {
  const combination = `${role} ${selected}`;
  const before = known.get(combination);
  if (before) return before;

  const names = new Set(selected.split(' '));
  const allowed = rolePermissions[role];
  const effective = new Set(permissions.filter((name) => allowed.has(name) && names.has(name)));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(combination, effective);
  return effective;
}

/** Members look after their own keys; only these roles touch other people's. */
export function mayManageOthers(role: Role): boolean {
  return role !== 'member';
}

/** Who looks after members gives roles, and only owners make owners. */
export function mayGiveRole(giver: Role, role: Role): boolean {
  return mayManageOthers(giver) && (role !== 'owner' || giver === 'owner');
}
