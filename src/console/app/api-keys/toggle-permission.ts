import type { Permission } from '../../generated/graphql.ts';
import { permissionAreas } from './permission-areas.ts';

/**
 * Selects a permission or takes it away. Who may change something is let see it, too, unless that
 * is taken away again.
 */
export function togglePermission(
  selected: readonly Permission[],
  permission: Permission,
): readonly Permission[] {
  if (selected.includes(permission)) return selected.filter((other) => other !== permission);
  const area = permissionAreas.find(({ permissions }) =>
    Object.values(permissions).some(({ name }) => name === permission),
  );
  const reading = area?.permissions.Read?.name;
  return [...new Set([...selected, permission, ...(reading ? [reading] : [])])];
}
