/** The distinct references that nothing was found for, in their order. */
export function missingOf(
  references: readonly string[],
  isFound: (reference: string) => boolean,
): string[] {
  return [...new Set(references.filter((reference) => !isFound(reference)))];
}

/** The sentence that names every missing object: `Tags not found: a, b.` */
export function notFoundSentence(
  [one, several]: readonly [one: string, several: string],
  references: readonly string[],
): string {
  return `${references.length === 1 ? one : several} not found: ${references.join(', ')}.`;
}
