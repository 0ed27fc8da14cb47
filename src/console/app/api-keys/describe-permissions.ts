import type { Permission } from '../../generated/graphql.ts';
import { actions, otherPermissions, permissionAreas } from './permission-areas.ts';

type PermissionGroup = { id: string; noun: string; can: string; summaries: string[] };

/** Groups permissions by area, in the order of the permission grid. */
export function describePermissions(permissions: readonly Permission[]): PermissionGroup[] {
  const inAreas = permissionAreas.map(({ id, noun, permissions: offered }) => {
    const given = actions.filter((action) => {
      const offer = offered[action];
      return offer && permissions.includes(offer.name);
    });
    const summaries = given.flatMap((action) => offered[action]?.summary ?? []);
    return { id, noun, can: given.join(', '), summaries };
  });
  const others = otherPermissions
    .filter(({ name }) => permissions.includes(name))
    .map(({ name, noun, summary }) => ({ id: name, noun, can: 'Allowed', summaries: [summary] }));
  return [...inAreas.filter(({ can }) => can), ...others];
}
