import type { Board } from '../../db/generated/client.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { defineRelation } from '../../kernel/relation.ts';
import type { ShownBoard } from './board.ts';
import { showReadColumn } from './columns-by-id.ts';
import { selectBoards } from './select-boards.ts';

type Row = Board & Pick<ShownBoard, 'columns' | 'totalItems'>;

/** Boards by their ids. */
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
          createdAt: new Date(row.createdAt),
          updatedAt: new Date(row.updatedAt),
        },
      ]),
    );
  },
});
