/** The failure of every operation that takes a comment, whether it is absent or on another item. */
export function commentNotFound(id: string): ['COMMENT_NOT_FOUND', string] {
  return [
    'COMMENT_NOT_FOUND',
    `This work item has no comment with the id ${id}. List its comments to see theirs.`,
  ];
}
