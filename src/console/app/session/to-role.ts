import type { Role as GraphqlRole } from '../../generated/graphql.ts';
import type { Role } from '../client/session-info.ts';

const roles: Record<GraphqlRole, Role> = { OWNER: 'owner', ADMIN: 'admin', MEMBER: 'member' };

/** A role by the name that the session knows it by. */
export function toRole(role: GraphqlRole): Role {
  return roles[role];
}
