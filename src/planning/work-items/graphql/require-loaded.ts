/** A part of a work item, which whoever loads one looks up when its field is selected. */
export function requireLoaded<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('A part of a work item was not looked up.');
  return part;
}
