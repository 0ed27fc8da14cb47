import { nameFailures } from './name-failures.ts';

/** An object that a name may mean. */
export type Named = {
  id: string;
  /** The first one is shown in messages. */
  names: readonly string[];
  /** Texts that mean it unless they are the name of another one, such as the role of a column. */
  aliases?: readonly string[];
  /** Tells objects of one name apart in messages, such as the board of a column. */
  of?: string | null;
};

export type Choice<Candidate> = {
  /** The kind of object in singular and plural. */
  nouns: readonly [string, string];
  /** The field of the input. */
  path: string;
  found: readonly Candidate[];
  /** Reduces texts to the part that must be equal. Default: in any case. */
  fold?: (text: string) => string;
};

export const foldCase = (text: string) => text.normalize('NFC').toLowerCase();

/** The one object that a name means: by its exact name, its folded name or its alias, in this order. */
export function chooseNamed<Candidate extends Named>(
  name: string,
  { nouns, path, found, fold = foldCase }: Choice<Candidate>,
): Candidate {
  const folded = fold(name);
  const means = (texts: readonly string[] = []) => texts.some((text) => fold(text) === folded);
  const matches =
    [
      found.filter(({ names }) => names.includes(name)),
      found.filter(({ names }) => means(names)),
      found.filter(({ aliases }) => means(aliases)),
    ].find(({ length }) => length > 0) ?? [];
  const [only, ...others] = matches;
  if (only && others.length === 0) return only;
  throw only
    ? nameFailures.ambiguous({ name, path, nouns, candidates: matches.map(show) })
    : nameFailures.unknown({ name, path, nouns, candidates: [...new Set(found.map(firstName))] });
}

const firstName = ({ names: [first = ''] }: Named) => first;

function show(candidate: Named): string {
  const { id, of } = candidate;
  return `${firstName(candidate)}${of ? ` of ${of}` : ''} (${id})`;
}
