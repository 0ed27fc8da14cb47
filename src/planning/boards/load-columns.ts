import type { TenantClient } from '../../db/tenant-client.ts';
import { type ShownBoardColumn, showBoardColumn } from './board-column.ts';
import { loadBoardTotals } from './board-totals.ts';
import { findColumns } from './column-order.ts';

/** Loads the columns of a board from the left, with their totals. */
export async function loadColumns(db: TenantClient, boardId: string): Promise<ShownBoardColumn[]> {
  const [rows, totals] = await Promise.all([
    findColumns(db, boardId),
    loadBoardTotals(db, [boardId]),
  ]);
  return rows.map((row) => showBoardColumn(row, totals.columns));
}
