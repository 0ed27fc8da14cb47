/** A text of the project, with the thing it describes and the place where it stands. */
export type Text = { at: string; name: string; text: string };

/** A text as it reads when its lines are joined. */
export function oneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
