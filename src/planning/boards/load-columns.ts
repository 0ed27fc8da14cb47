import type { TenantClient } from '../../db/tenant-client.ts';
import { type ShownBoardColumn, showBoardColumn } from './board-column.ts';
import { loadBoardTotals } from './board-totals.ts';
import { findColumns } from './column-order.ts';

/** The columns of a board as the wire shows them, from the left. */
export async function loadColumns(db: TenantClient, boardId: string): Promise<ShownBoardColumn[]> {
  const [rows, totals] = await Promise.all([
    findColumns(db, boardId),
    loadBoardTotals(db, [boardId]),
  ]);
  return rows.map((row) => showBoardColumn(row, totals.columns));
}
