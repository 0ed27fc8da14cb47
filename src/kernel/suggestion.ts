import { closest, distance } from 'fastest-levenshtein';

/** The share of its characters that may differ from the name that was meant. */
const LIKELY_SHARE = 0.4;
/** The work grows with the square of the length. */
const MAX_CHARACTERS = 64;

/** A question for the nearest known name, with a leading space; empty if none is near. */
export function suggestionFor(name: string, known: readonly string[]): string {
  if (name.length > MAX_CHARACTERS || known.length === 0) return '';
  const likely = closest(name, known);
  const isLikely = distance(name, likely) <= Math.max(name.length, likely.length) * LIKELY_SHARE;
  return isLikely ? ` Did you mean ${likely}?` : '';
}
