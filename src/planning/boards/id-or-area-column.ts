import { nameFormat } from '../../kernel/names-for-ids.ts';
import { isId } from '../../kernel/schemas.ts';
import { type BoardArea, boardAreaNameSchema, toBoardArea } from './board.ts';
import { columnRoleSchema } from './board-column.ts';

const AREA_COLUMN = /^area-([a-z]+)-([a-z_]+)$/;

/**
 * A column ID; or on the board of the item the name or role of a column, or `area-sales-todo` for the
 * column with that role. The handler resolves it, because it knows the board.
 */
export const idOrColumnOfBoard = () => nameFormat('column');

/** The ID of an area column: the columns with this role on all boards of the area. */
export function areaColumnId(area: string, role: string): string {
  return `area-${area}-${role}`;
}

/** The area of a reference to an area column. Null if there is no such area. */
export function areaOf(ref: string): BoardArea | null {
  const area = boardAreaNameSchema.safeParse(AREA_COLUMN.exec(ref)?.[1]);
  return area.success ? toBoardArea(area.data) : null;
}

/** A Prisma filter for the columns among which a reference is resolved: all of a board for a name. */
export function byColumnRef(ref: string) {
  if (isId(ref)) return { id: ref.toLowerCase() };
  if (!isAreaColumn(ref)) return {};
  const role = columnRoleSchema.safeParse(AREA_COLUMN.exec(ref)?.[2]);
  return { role: { in: role.success ? [role.data] : [] } };
}

/** Whether `ref` is an area column, which differs by board. */
export function isAreaColumn(ref: string): boolean {
  return AREA_COLUMN.test(ref);
}
