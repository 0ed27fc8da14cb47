/** The failure of giving a tag the name of another. */
export function tagExists(name: string): ['TAG_EXISTS', string] {
  return ['TAG_EXISTS', `Tag with this name already exists: ${name}.`];
}
