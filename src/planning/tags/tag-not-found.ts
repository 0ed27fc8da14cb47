/** The failure of every operation that takes a tag's id, whether it is absent or another's. */
export function tagNotFound(id: string): ['TAG_NOT_FOUND', string] {
  return ['TAG_NOT_FOUND', `Tag not found: ${id}. List the tags to see their ids.`];
}
