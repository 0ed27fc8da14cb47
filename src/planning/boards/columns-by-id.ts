import { Prisma } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { defineRelation } from '../../kernel/relation.ts';
import type { ShownBoardColumn } from './board-column.ts';
import { selectColumns } from './select-boards.ts';

/** Columns by their ids. */
export const columnsById = defineRelation<null, ShownBoardColumn>({
  permission: 'boards:read',
  async loadMany(context, ids) {
    const rows = await readTogether<ShownBoardColumn>(context, (organizationId) =>
      selectColumns(organizationId, Prisma.sql`c."id" = ANY(${[...ids]}::uuid[])`),
    );
    return new Map(rows.map((row) => [row.id, showReadColumn(row)]));
  },
});

/** A row of `selectColumns` as the wire shows it. */
export function showReadColumn(row: AsJson<ShownBoardColumn>): ShownBoardColumn {
  return { ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) };
}
