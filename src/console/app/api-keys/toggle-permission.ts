import type { Permission } from '../../generated/graphql.ts';
import { permissionAreas } from './permission-areas.ts';

/**
 * Selects or deselects a permission. Selecting Write or Delete also selects Read of the same area,
 * which can be deselected again.
 */
export function togglePermission(
  selected: readonly Permission[],
  permission: Permission,
): readonly Permission[] {
  if (selected.includes(permission)) return selected.filter((other) => other !== permission);
  const area = permissionAreas.find(({ permissions }) =>
    Object.values(permissions).includes(permission),
  );
  const reading = area?.permissions.Read;
  return [...new Set([...selected, permission, ...(reading ? [reading] : [])])];
}
