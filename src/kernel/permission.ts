import { z } from 'zod';
import { describedEnum } from './described-enum.ts';
import { forOlderClients } from './older-clients.ts';

/**
 * Permissions of API keys, `resource:action`, with their summaries for people: in OpenAPI, in the GraphQL
 * schema and in the console.
 */
export const permissionSummaries = {
  'projects:read': 'View projects with their milestones, members and resources.',
  'projects:write':
    'Create, change and archive projects and milestones. Add and remove members and resources of projects.',
  'projects:delete': 'Delete projects and milestones.',
  'boards:read': 'View boards and their columns.',
  'boards:write': 'Create, change and reorder boards and their columns.',
  'boards:delete': 'Delete boards and their columns.',
  'work-items:read': 'View work items with their comments, dependencies, history and tags.',
  'work-items:write':
    'Create, change and move work items, ideas and tags. Add and remove comments, assignees and dependencies.',
  'work-items:delete': 'Delete work items and tags.',
  'ai-sessions:read': 'View recorded AI sessions and their cost.',
  'ai-sessions:write': 'Record AI sessions and complete AI tasks.',
  'members:read': 'View members and open invitations.',
  'members:write': 'Invite, change, disable and remove members. Withdraw invitations.',
  'organization:write': 'Rename the organization.',
  'api-keys:read': 'View API keys and their usage, never their secrets.',
  'api-keys:write': 'Create, change and revoke API keys.',
  'operations:read':
    'View registered and recorded GraphQL operations, tools and the operation mode.',
  'operations:write':
    'Register, activate, retire and publish GraphQL operations. Delete recorded ones. Set the operation mode.',
  'audit-log:read': 'Reserved for the audit log. Grants nothing yet.',
  'graphql:introspect': 'Read the GraphQL schema by introspection.',
  'graphql:free-text':
    'Send unregistered GraphQL documents in every operation mode. Their data needs the other permissions.',
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

export const permissionSchema = describedEnum({
  id: 'Permission',
  description: 'Permission of an API key. Values may be added.',
  values: permissionSummaries,
});

/** A permission or bundle name, as accepted on creation of a key. */
export const permissionNameSchema = forOlderClients(
  z.enum(names).meta({
    id: 'PermissionName',
    description:
      'Permission, or name of a bundle: `mcp:read` for reading and `mcp:write` for changing ' +
      'projects, boards, work items and AI sessions.',
  }),
  permissionSchema,
);

type PermissionName = z.output<typeof permissionNameSchema>;

/** Resolves bundles to unique permissions in the published order. */
export function expandPermissions(requested: readonly PermissionName[]): Permission[] {
  const wanted = new Set<string>(
    requested.flatMap((name) => (name in bundles ? bundles[name as Bundle] : [name])),
  );
  return permissions.filter((permission) => wanted.has(permission));
}
