import { type Board, Prisma } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { defineRelation } from '../../kernel/relation.ts';
import type { ShownBoard } from './board.ts';
import type { ShownBoardColumn } from './board-column.ts';
import { loadBoards } from './load-boards.ts';
import { selectBoards, selectColumns } from './select-boards.ts';

type Row = Board & Pick<ShownBoard, 'columns' | 'workItemCount'>;

/** Boards by ID. */
export const boardsById = defineRelation<null, ShownBoard>({
  permission: 'boards:read',
  async loadMany(context, ids) {
    const rows = await readTogether<Row>(context, (organizationId) =>
      selectBoards(organizationId, ids),
    );
    return new Map(
      rows.map((row) => [
        row.id,
        {
          ...row,
          workspaceId: row.organizationId,
          allowedTypes: row.allowedTypes.length > 0 ? row.allowedTypes : null,
          columns: row.columns.map(showReadColumn),
          totalItems: row.workItemCount,
          createdAt: new Date(row.createdAt),
          updatedAt: new Date(row.updatedAt),
        },
      ]),
    );
  },
});

/** Columns by ID. */
export const columnsById = defineRelation<null, ShownBoardColumn>({
  permission: 'boards:read',
  async loadMany(context, ids) {
    const rows = await readTogether<ShownBoardColumn>(context, (organizationId) =>
      selectColumns(organizationId, Prisma.sql`c."id" = ANY(${[...ids]}::uuid[])`),
    );
    return new Map(rows.map((row) => [row.id, showReadColumn(row)]));
  },
});

/** Converts a row of `selectColumns` to its output. */
function showReadColumn(row: AsJson<ShownBoardColumn>): ShownBoardColumn {
  return { ...row, createdAt: new Date(row.createdAt), updatedAt: new Date(row.updatedAt) };
}

/** Boards by project ID, including boards of all projects. */
export const boardsOfProjects = defineRelation<null, ShownBoard[]>({
  permission: 'boards:read',
  async loadMany(context, ids) {
    const where = { OR: [{ projectId: { in: [...ids] } }, { projectId: null }] };
    const { items: boards } = await loadBoards(context, { where });
    const boardsOf = (id: string) =>
      boards.filter(({ projectId }) => projectId === id || projectId === null);
    return new Map(ids.map((id) => [id, boardsOf(id)]));
  },
});

/** The default board, or else the oldest board, by the ID of the organization. */
export const firstBoards = defineRelation<null, ShownBoard>({
  permission: 'boards:read',
  async loadMany(context, organizationIds) {
    const row = await context.db.board.findFirst({
      orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
      select: { id: true },
    });
    const [board] = row ? (await boardsById.loadMany(context, [row.id], null)).values() : [];
    return new Map(board ? organizationIds.map((id) => [id, board]) : []);
  },
});
