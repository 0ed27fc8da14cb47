/** A part of a work item, which its loader reads when the field is selected. */
export function requireLoaded<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('A selected part of a work item was not loaded.');
  return part;
}
