import type { Permission } from './graphql.ts';

/** The descriptions of the permissions in the schema. */
export const permissionSummaries: Record<Permission, string> = {
  AI_SESSIONS_READ: "View recorded AI sessions and their cost.",
  AI_SESSIONS_WRITE: "Record AI sessions and complete AI tasks.",
  API_KEYS_READ: "View API keys and their usage, never their secrets.",
  API_KEYS_WRITE: "Create, change and revoke API keys.",
  AUDIT_LOG_READ: "Reserved for the audit log. Grants nothing yet.",
  BOARDS_DELETE: "Delete boards and their columns.",
  BOARDS_READ: "View boards and their columns.",
  BOARDS_WRITE: "Create, change and reorder boards and their columns.",
  GRAPHQL_FREE_TEXT: "Send unregistered GraphQL documents in every operation mode. Their data needs the other permissions.",
  GRAPHQL_INTROSPECT: "Read the GraphQL schema by introspection.",
  MEMBERS_READ: "View members and open invitations.",
  MEMBERS_WRITE: "Invite, change, disable and remove members. Withdraw invitations.",
  OPERATIONS_READ: "View registered and recorded GraphQL operations, tools and the operation mode.",
  OPERATIONS_WRITE: "Register, activate, retire and publish GraphQL operations. Delete recorded ones. Set the operation mode.",
  ORGANIZATION_WRITE: "Rename the organization.",
  PROJECTS_DELETE: "Delete projects and milestones.",
  PROJECTS_READ: "View projects with their milestones, members and resources.",
  PROJECTS_WRITE: "Create, change and archive projects and milestones. Add and remove members and resources of projects.",
  WORK_ITEMS_DELETE: "Delete work items and tags.",
  WORK_ITEMS_READ: "View work items with their comments, dependencies, history and tags.",
  WORK_ITEMS_WRITE: "Create, change and move work items, ideas and tags. Add and remove comments, assignees and dependencies.",
};
