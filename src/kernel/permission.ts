import { z } from 'zod';

/** Permissions of API keys, `resource:action`, with their summaries for people. */
export const permissionSummaries = {
  'projects:read': 'See projects.',
  'projects:write': 'Create, change and archive projects.',
  'projects:delete': 'Delete projects.',
  'boards:read': 'See boards and their columns.',
  'boards:write': 'Create and change boards and their columns.',
  'boards:delete': 'Delete boards and columns.',
  'work-items:read': 'See work items, their comments and history.',
  'work-items:write': 'Create, change, move and comment on work items.',
  'work-items:delete': 'Delete work items.',
  'ai-sessions:read': 'See recorded AI sessions and their cost.',
  'ai-sessions:write': 'Record AI sessions.',
  'members:read': 'See the members of the organization.',
  'members:write': 'Invite, change and remove members.',
  'organization:write': 'Rename the organization.',
  'api-keys:read': "See the organization's API keys, never their secrets.",
  'api-keys:write': 'Create, change and revoke API keys.',
  'operations:read': 'See registered and recorded GraphQL operations.',
  'operations:write':
    'Register, activate and retire GraphQL operations, and set the operation mode.',
  'audit-log:read': 'See the actions of members and API keys.',
  'graphql:introspect': 'Read the GraphQL schema by introspection.',
  'graphql:free-text': 'Send unregistered GraphQL documents in every operation mode.',
} as const;

export type Permission = keyof typeof permissionSummaries;

export const permissions = Object.keys(permissionSummaries) as readonly Permission[];

/** Bundle names of older clients and their permissions. */
const bundles = {
  'mcp:read': [
    'projects:read',
    'boards:read',
    'work-items:read',
    'ai-sessions:read',
    'members:read',
  ],
  'mcp:write': [
    'projects:write',
    'boards:write',
    'work-items:write',
    'work-items:delete',
    'ai-sessions:write',
  ],
} as const satisfies Record<string, readonly Permission[]>;

type Bundle = keyof typeof bundles;

const names = [...permissions, ...(Object.keys(bundles) as Bundle[])] as const;

export const permissionSchema = z.enum(permissions).meta({
  id: 'Permission',
  description: 'Permission of an API key. Values may be added.',
});

/** A permission or bundle name, as accepted on creation of a key. */
export const permissionNameSchema = z.enum(names).meta({
  id: 'PermissionName',
  description:
    'Permission, or name of a bundle: `mcp:read` for reading and `mcp:write` for changing ' +
    'projects, boards, work items and AI sessions.',
});

type PermissionName = z.output<typeof permissionNameSchema>;

/** Resolves bundles to unique permissions in the published order. */
export function expandPermissions(requested: readonly PermissionName[]): Permission[] {
  const wanted = new Set<string>(
    requested.flatMap((name) => (name in bundles ? bundles[name as Bundle] : [name])),
  );
  return permissions.filter((permission) => wanted.has(permission));
}
