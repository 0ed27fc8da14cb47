import type { Permission } from '../../generated/graphql.ts';
import { permissionSummaries } from '../../generated/permissions.ts';
import {
  actions,
  offeredPermissions,
  otherPermissions,
  permissionAreas,
} from './permission-areas.ts';

type PermissionGroup = { id: string; noun: string; can: string; summaries: string[] };

/** Groups permissions by area, in the order of the permission grid. */
export function describePermissions(permissions: readonly Permission[]): PermissionGroup[] {
  const inAreas = permissionAreas.map(({ id, noun, permissions: offered }) => {
    const given = actions.flatMap((action) => {
      const name = offered[action];
      return name && permissions.includes(name) ? [{ action, name }] : [];
    });
    const can = given.map(({ action }) => action).join(', ');
    return { id, noun, can, summaries: given.map(({ name }) => permissionSummaries[name]) };
  });
  const others = otherPermissions
    .filter(({ name }) => permissions.includes(name))
    .map(({ name, noun }) => ({
      id: name,
      noun,
      can: 'Allowed',
      summaries: [permissionSummaries[name]],
    }));
  return [...inAreas.filter(({ can }) => can), ...others];
}

const list = new Intl.ListFormat('en');

/** The abilities of a key with these permissions as sentences. The areas that it reads share one. */
export function describeAbilities(permissions: readonly Permission[]): string[] {
  const reads = (name: Permission) => name.endsWith('_READ');
  const seen = describePermissions(permissions.filter(reads)).map(({ noun }) => noun);
  const others = offeredPermissions.filter((name) => permissions.includes(name) && !reads(name));
  return [
    ...(seen.length > 0 ? [`View ${list.format(seen)}.`] : []),
    ...others.map((name) => permissionSummaries[name]),
  ];
}
