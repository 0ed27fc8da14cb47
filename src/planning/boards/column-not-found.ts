/** The failure of every operation that takes a column's id, whether it is absent or another's. */
export function columnNotFound(id: string): ['BOARD_COLUMN_NOT_FOUND', string] {
  return [
    'BOARD_COLUMN_NOT_FOUND',
    `Column not found: ${id}. Read the board to see the ids of its columns.`,
  ];
}
