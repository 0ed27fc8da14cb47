import type { Permission } from '../../generated/graphql.ts';

export const actions = ['Read', 'Write', 'Delete'] as const;

type Action = (typeof actions)[number];

export type PermissionArea = {
  id: string;
  /** Lower case, for use in a sentence. */
  noun: string;
  permissions: Partial<Record<Action, { name: Permission; summary: string }>>;
};

/** The permissions by area, with descriptions for users. */
export const permissionAreas: readonly PermissionArea[] = [
  {
    id: 'projects',
    noun: 'projects',
    permissions: {
      Read: { name: 'PROJECTS_READ', summary: 'View projects' },
      Write: { name: 'PROJECTS_WRITE', summary: 'Create, edit and archive projects' },
      Delete: { name: 'PROJECTS_DELETE', summary: 'Delete projects' },
    },
  },
  {
    id: 'boards',
    noun: 'boards',
    permissions: {
      Read: { name: 'BOARDS_READ', summary: 'View boards and columns' },
      Write: { name: 'BOARDS_WRITE', summary: 'Create and edit boards and columns' },
      Delete: { name: 'BOARDS_DELETE', summary: 'Delete boards and columns' },
    },
  },
  {
    id: 'work-items',
    noun: 'work items',
    permissions: {
      Read: { name: 'WORK_ITEMS_READ', summary: 'View work items, comments and history' },
      Write: {
        name: 'WORK_ITEMS_WRITE',
        summary: 'Create, edit, move and comment on work items',
      },
      Delete: { name: 'WORK_ITEMS_DELETE', summary: 'Delete work items' },
    },
  },
  {
    id: 'ai-sessions',
    noun: 'AI sessions',
    permissions: {
      Read: { name: 'AI_SESSIONS_READ', summary: 'View AI sessions and their cost' },
      Write: { name: 'AI_SESSIONS_WRITE', summary: 'Record AI sessions' },
    },
  },
  {
    id: 'members',
    noun: 'members',
    permissions: {
      Read: { name: 'MEMBERS_READ', summary: 'View members' },
      Write: { name: 'MEMBERS_WRITE', summary: 'Invite, edit and remove members' },
    },
  },
  {
    id: 'organization',
    noun: 'organization',
    permissions: { Write: { name: 'ORGANIZATION_WRITE', summary: 'Rename the organization' } },
  },
  {
    id: 'api-keys',
    noun: 'API keys',
    permissions: {
      Read: {
        name: 'API_KEYS_READ',
        summary: 'View API keys (prefixes only)',
      },
      Write: { name: 'API_KEYS_WRITE', summary: 'Create, rename and revoke API keys' },
    },
  },
  {
    id: 'operations',
    noun: 'GraphQL operations',
    permissions: {
      Read: {
        name: 'OPERATIONS_READ',
        summary: 'View registered and recorded operations',
      },
      Write: { name: 'OPERATIONS_WRITE', summary: 'Register, activate and retire operations' },
    },
  },
  {
    id: 'audit-log',
    noun: 'audit log',
    permissions: { Read: { name: 'AUDIT_LOG_READ', summary: 'View the audit log' } },
  },
];

/** Permissions other than read, write and delete. */
export const otherPermissions: readonly { name: Permission; noun: string; summary: string }[] = [
  {
    name: 'GRAPHQL_INTROSPECT',
    noun: 'GraphQL introspection',
    summary: 'Read the GraphQL schema',
  },
  {
    name: 'GRAPHQL_FREE_TEXT',
    noun: 'unregistered GraphQL',
    summary: 'Send any GraphQL document, even if only registered operations are allowed',
  },
];

export function titleOf({ noun }: { noun: string }): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
