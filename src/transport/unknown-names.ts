import { closest, distance } from 'fastest-levenshtein';
import { DomainError } from '../errors.ts';
import { redactCredentials } from '../kernel/credential-text.ts';

type Names = {
  known: readonly string[];
  /** A body has fields, a query string parameters, a tool arguments. */
  noun: 'field' | 'parameter' | 'argument';
};

/** Unknown names that a message lists, and the characters of each. */
const MAX_SHOWN = 10;
const MAX_CHARACTERS = 64;
/** The share of its characters that may differ from the name that was meant. */
const LIKELY_SHARE = 0.4;

/**
 * Fails if there are names other than the known ones. A dropped name would change the meaning of a
 * request without a word: a filter with a typo would select everything.
 */
export function refuseUnknownNames(given: readonly string[], names: Names): void {
  const unknown = given.filter((name) => !names.known.includes(name));
  if (unknown.length === 0) return;
  const { known, noun } = names;
  const issues = unknown.slice(0, MAX_SHOWN).map((name) => ({
    path: redactCredentials(name).slice(0, MAX_CHARACTERS),
    message: `is not a known ${noun}.${suggestionFor(name, known)}`,
  }));
  const list = issues.map(({ path }) => path).join(', ');
  const suggestion = unknown.length === 1 ? suggestionFor(unknown[0] ?? '', known) : '';
  const remedy =
    known.length > 0 ? `The ${noun}s are ${known.join(', ')}.` : `There are no ${noun}s here.`;
  throw new DomainError('UNKNOWN_FIELD', `Unknown ${noun}: ${list}.${suggestion} ${remedy}`, {
    issues,
  });
}

function suggestionFor(name: string, known: readonly string[]): string {
  // The work grows with the square of the length.
  if (name.length > MAX_CHARACTERS || known.length === 0) return '';
  const likely = closest(name, known);
  const isLikely = distance(name, likely) <= Math.max(name.length, likely.length) * LIKELY_SHARE;
  return isLikely ? ` Did you mean ${likely}?` : '';
}
