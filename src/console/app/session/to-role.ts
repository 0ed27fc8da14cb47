import type { Role as GraphqlRole } from '../../generated/graphql.ts';
import type { Role } from '../client/session-info.ts';

const roles: Record<GraphqlRole, Role> = { OWNER: 'owner', ADMIN: 'admin', MEMBER: 'member' };

/** Converts a GraphQL role to the session's spelling. */
export function toRole(role: GraphqlRole): Role {
  return roles[role];
}
