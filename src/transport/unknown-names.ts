import { DomainError } from '../errors.ts';
import { redactCredentials } from '../kernel/credential-text.ts';
import { suggestionFor } from '../kernel/suggestion.ts';

type Names = {
  known: readonly string[];
  /** A body has fields, a query string parameters, a tool arguments. */
  noun: 'field' | 'parameter' | 'argument';
};

/** Unknown names that a message lists, and the characters of each. */
const MAX_SHOWN = 10;
const MAX_CHARACTERS = 64;

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
