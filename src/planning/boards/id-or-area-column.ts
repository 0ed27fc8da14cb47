import { z } from 'zod';
import { UUID_PATTERN } from '../../kernel/schemas.ts';
import { columnRoleSchema } from './board-column.ts';

const REF = new RegExp(`^(?:${UUID_PATTERN}|area-[a-z]+-[a-z_]+)$`);

/** A column ID, or `area-sales-todo` for the column with that role on the board of the item. */
export const idOrAreaColumn = () =>
  z.stringFormat('id-or-area-column', REF, {
    error: 'must be a UUID or an area column, such as area-development-todo',
  });

/** The ID of an area column: the columns with this role on all boards of the area. */
export function areaColumnId(area: string, role: string): string {
  return `area-${area}-${role}`;
}

/** A Prisma filter for the columns that match a column ID or an area column. */
export function byColumnRef(ref: string) {
  if (!ref.startsWith('area-')) return { id: ref.toLowerCase() };
  const role = columnRoleSchema.safeParse(ref.split('-').at(-1));
  return { role: { in: role.success ? [role.data] : [] } };
}

/** Whether `ref` is an area column, which differs by board. */
export function isAreaColumn(ref: string): boolean {
  return 'role' in byColumnRef(ref);
}
