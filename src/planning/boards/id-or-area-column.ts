import { z } from 'zod';
import { UUID_PATTERN } from '../../kernel/schemas.ts';
import { columnRoleSchema } from './board-column.ts';

const REF = new RegExp(`^(?:${UUID_PATTERN}|area-[a-z]+-[a-z_]+)$`);

/** The id of a column, or `area-sales-todo` for the one with that role on the item's own board. */
export const idOrAreaColumn = () =>
  z.stringFormat('id-or-area-column', REF, {
    error: 'must be a UUID or the id of a column of an area, such as area-development-todo',
  });

/** The id of what an area shows as one column: those of its boards with a role. */
export function areaColumnId(area: string, role: string): string {
  return `area-${area}-${role}`;
}

/** A filter for the column of a board that is meant. */
export function byColumnRef(ref: string) {
  if (!ref.startsWith('area-')) return { id: ref.toLowerCase() };
  const role = columnRoleSchema.safeParse(ref.split('-').at(-1));
  return { role: { in: role.success ? [role.data] : [] } };
}

/** Whether it is another column on each board. */
export function isAreaColumn(ref: string): boolean {
  return 'role' in byColumnRef(ref);
}
