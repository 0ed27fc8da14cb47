import { DomainError } from '../errors.ts';
import { redactCredentials } from './credential-text.ts';
import { suggestionFor } from './suggestion.ts';
import { withArticle } from './with-article.ts';

export type NameFailure = {
  name: string;
  /** The field of the input. */
  path: string;
  /** The kind of object in singular and plural. */
  nouns: readonly [string, string];
  /** Each is shown as it is. */
  candidates: readonly string[];
};

/** Candidates that a message lists. */
const MAX_SHOWN = 10;
const MAX_CHARACTERS = 64;

/** Failures of a name in the place of an ID. */
export const nameFailures = {
  unknown: ({ name, path, nouns: [noun, several], candidates }: NameFailure) => {
    const message = `is neither the ID nor the name of ${withArticle(noun)}.${suggestionFor(name, candidates)} ${known(several, candidates)}`;
    return new DomainError('UNKNOWN_NAME', `${path}: ${shown(name)} ${message}`, {
      issues: [{ path, message }],
    });
  },
  /** Several names of one list. */
  severalUnknown: (
    names: readonly string[],
    { path, nouns, candidates }: Omit<NameFailure, 'name'>,
  ) => {
    const [noun, several] = nouns;
    const issues = names.map((name) => ({
      path,
      message: `${shown(name)} is neither the ID nor the name of ${withArticle(noun)}.${suggestionFor(name, candidates)}`,
    }));
    return new DomainError(
      'UNKNOWN_NAME',
      `${path}: ${names.map(shown).join(', ')} are neither IDs nor names of ${several}. ${known(several, candidates)}`,
      { issues },
    );
  },
  ambiguous: ({ name, path, nouns: [noun, several], candidates }: NameFailure) => {
    const message = `means ${candidates.length} ${several}: ${listOf(candidates)}. Send an ID.`;
    return new DomainError(
      'AMBIGUOUS_NAME',
      `${path}: the ${noun} name ${shown(name)} ${message}`,
      {
        issues: [{ path, message }],
      },
    );
  },
};

function known(several: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return `There are no ${several} here.`;
  return `The ${several} are ${listOf(candidates)}.`;
}

function listOf(candidates: readonly string[]): string {
  const [shownOnes, more] = [candidates.slice(0, MAX_SHOWN), candidates.length > MAX_SHOWN];
  return `${shownOnes.join(', ')}${more ? ' and others' : ''}`;
}

function shown(name: string): string {
  // By code points, so that no surrogate pair is cut.
  return `"${[...redactCredentials(name)].slice(0, MAX_CHARACTERS).join('')}"`;
}
