/** The failure of every operation that takes a board's id, whether it is absent or another's. */
export function boardNotFound(id: string): ['BOARD_NOT_FOUND', string] {
  return ['BOARD_NOT_FOUND', `Board not found: ${id}. List the boards to see their ids.`];
}
