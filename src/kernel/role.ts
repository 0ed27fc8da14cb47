import type { z } from 'zod';
import { describedEnum } from './described-enum.ts';
import { type Permission, permissions } from './permission.ts';

export const roleSchema = describedEnum({
  id: 'Role',
  description: 'Role of a member, which limits permissions. Values may be added.',
  values: {
    owner: 'All permissions. Makes and changes owners.',
    admin: 'All permissions, but makes and changes no owners.',
    member: 'Reads everything. Changes projects, work items, AI sessions and own API keys.',
  },
});

export type Role = z.output<typeof roleSchema>;

const memberWrites: readonly Permission[] = [
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
    permissions.filter((name) => name.endsWith(':read') || memberWrites.includes(name)),
  ),
};

/** The maximum permissions of a role. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  return rolePermissions[role];
}

const MAX_KNOWN = 10_000;
const known = new Map<string, ReadonlySet<Permission>>();

/**
 * The space-separated selected permissions that a role allows. Cached, because few combinations
 * occur.
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

/** Whether a role may manage API keys of others. Members manage only their own. */
export function mayManageOthers(role: Role): boolean {
  return role !== 'member';
}

/** Whether a role may grant another. Only owners grant the role of owner. */
export function mayGiveRole(giver: Role, role: Role): boolean {
  return mayManageOthers(giver) && (role !== 'owner' || giver === 'owner');
}
