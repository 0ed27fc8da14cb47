import type { Permission } from '../../generated/graphql.ts';

export const actions = ['Read', 'Write', 'Delete'] as const;

type Action = (typeof actions)[number];

export type PermissionArea = {
  id: string;
  /** As it stands inside a sentence. */
  noun: string;
  /** What each action means here; those that do not exist are not in it. */
  permissions: Partial<Record<Action, { name: Permission; summary: string }>>;
};

/** What a key may be allowed to do, by what it is about, in words for people. */
export const permissionAreas: readonly PermissionArea[] = [
  {
    id: 'projects',
    noun: 'projects',
    permissions: {
      Read: { name: 'PROJECTS_READ', summary: 'See projects' },
      Write: { name: 'PROJECTS_WRITE', summary: 'Create, change and archive projects' },
      Delete: { name: 'PROJECTS_DELETE', summary: 'Delete projects' },
    },
  },
  {
    id: 'boards',
    noun: 'boards',
    permissions: {
      Read: { name: 'BOARDS_READ', summary: 'See boards and their columns' },
      Write: { name: 'BOARDS_WRITE', summary: 'Create and change boards and their columns' },
      Delete: { name: 'BOARDS_DELETE', summary: 'Delete boards and columns' },
    },
  },
  {
    id: 'work-items',
    noun: 'work items',
    permissions: {
      Read: { name: 'WORK_ITEMS_READ', summary: 'See work items, their comments and history' },
      Write: {
        name: 'WORK_ITEMS_WRITE',
        summary: 'Create, change, move and comment on work items',
      },
      Delete: { name: 'WORK_ITEMS_DELETE', summary: 'Delete work items' },
    },
  },
  {
    id: 'ai-sessions',
    noun: 'AI sessions',
    permissions: {
      Read: { name: 'AI_SESSIONS_READ', summary: 'See recorded AI sessions and their cost' },
      Write: { name: 'AI_SESSIONS_WRITE', summary: 'Record AI sessions' },
    },
  },
  {
    id: 'members',
    noun: 'members',
    permissions: {
      Read: { name: 'MEMBERS_READ', summary: 'See the members of the organization' },
      Write: { name: 'MEMBERS_WRITE', summary: 'Invite, change and remove members' },
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
        summary: 'See the list of API keys, never the keys themselves',
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
        summary: 'See registered operations, and what else clients send',
      },
      Write: { name: 'OPERATIONS_WRITE', summary: 'Register, activate and retire operations' },
    },
  },
  {
    id: 'audit-log',
    noun: 'audit log',
    permissions: { Read: { name: 'AUDIT_LOG_READ', summary: 'See who did what' } },
  },
];

/** What is neither reading, writing nor deleting. */
export const otherPermissions: readonly { name: Permission; noun: string; summary: string }[] = [
  {
    name: 'GRAPHQL_INTROSPECT',
    noun: 'GraphQL schema',
    summary: 'Read the GraphQL schema by introspection',
  },
  {
    name: 'GRAPHQL_FREE_TEXT',
    noun: 'free GraphQL',
    summary: 'Send any GraphQL, even where only registered operations run',
  },
];

/** A noun as it stands at the head of a row. */
export function titleOf({ noun }: { noun: string }): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
