import type { Permission } from '../../generated/graphql.ts';

export const actions = ['Read', 'Write', 'Delete'] as const;

type Action = (typeof actions)[number];

export type PermissionArea = {
  id: string;
  /** Lower case, for use in a sentence. */
  noun: string;
  permissions: Partial<Record<Action, Permission>>;
};

/** The permissions that a key can be given on a page, by area. `AUDIT_LOG_READ` opens nothing yet. */
export const permissionAreas: readonly PermissionArea[] = [
  {
    id: 'projects',
    noun: 'projects',
    permissions: { Read: 'PROJECTS_READ', Write: 'PROJECTS_WRITE', Delete: 'PROJECTS_DELETE' },
  },
  {
    id: 'boards',
    noun: 'boards',
    permissions: { Read: 'BOARDS_READ', Write: 'BOARDS_WRITE', Delete: 'BOARDS_DELETE' },
  },
  {
    id: 'work-items',
    noun: 'work items',
    permissions: {
      Read: 'WORK_ITEMS_READ',
      Write: 'WORK_ITEMS_WRITE',
      Delete: 'WORK_ITEMS_DELETE',
    },
  },
  {
    id: 'ai-sessions',
    noun: 'AI sessions',
    permissions: { Read: 'AI_SESSIONS_READ', Write: 'AI_SESSIONS_WRITE' },
  },
  {
    id: 'members',
    noun: 'members',
    permissions: { Read: 'MEMBERS_READ', Write: 'MEMBERS_WRITE' },
  },
  { id: 'organization', noun: 'organization', permissions: { Write: 'ORGANIZATION_WRITE' } },
  {
    id: 'api-keys',
    noun: 'API keys',
    permissions: { Read: 'API_KEYS_READ', Write: 'API_KEYS_WRITE' },
  },
  {
    id: 'operations',
    noun: 'GraphQL operations',
    permissions: { Read: 'OPERATIONS_READ', Write: 'OPERATIONS_WRITE' },
  },
];

/** Permissions other than read, write and delete. */
export const otherPermissions: readonly { name: Permission; noun: string }[] = [
  { name: 'GRAPHQL_INTROSPECT', noun: 'GraphQL schema' },
  { name: 'GRAPHQL_FREE_TEXT', noun: 'unregistered GraphQL' },
];

/** All permissions that a page offers, in the order of the grid. */
export const offeredPermissions: readonly Permission[] = [
  ...permissionAreas.flatMap(({ permissions }) => Object.values(permissions)),
  ...otherPermissions.map(({ name }) => name),
];

export function titleOf({ noun }: { noun: string }): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
