type Expression = { pattern: string; flags: string };

/**
 * Whether a regular expression may take more than linear time, judged by its form alone. One unbounded
 * repetition is linear if it starts at the beginning of the text, or if nothing follows that may fail.
 */
export function mayBacktrack({ pattern, flags }: Expression): boolean {
  const plain = plainOf(pattern);
  const [first, ...others] = plain.matchAll(/[*+]|\{\d+,\}/g);
  if (!first) return false;
  const rest = plain.slice(first.index + first[0].length);
  if (others.length > 0 || isRepeated(rest)) return true;
  const isAnchored = plain.startsWith('^') && !flags.includes('m') && !plain.includes('|');
  return !isAnchored && !/^[?)]*$/.test(rest);
}

/** Whether a group around the repetition is repeated itself. */
function isRepeated(rest: string): boolean {
  return /^[^()]*\)[*+{]/.test(rest);
}

/** The pattern with `x` for each escape and each class. */
function plainOf(pattern: string): string {
  return pattern.replaceAll(/\\[pPu]\{[^}]*\}|\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
}
