import { nameFailures } from './name-failures.ts';

/** An object that a name may mean. */
export type Named = {
  id: string;
  /** The first one is shown in messages. */
  names: readonly string[];
  /** Unique texts in any case that nobody else can take, such as the email of a member. */
  codes?: readonly string[];
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
  /** Whether a text can only be a code. Names never match it, since people choose them. */
  isCode?: (text: string) => boolean;
};

export const foldCase = (text: string) => text.normalize('NFC').toLowerCase();

/** The one object that a text means: by its code, or by its exact name, its folded name or its alias. */
export function chooseNamed<Candidate extends Named>(
  name: string,
  choice: Choice<Candidate>,
): Candidate {
  const { nouns, path, found } = choice;
  const matches = matchesOf(name, choice);
  const [only, ...others] = matches;
  if (only && others.length === 0) return only;
  throw only
    ? nameFailures.ambiguous({ name, path, nouns, candidates: matches.map(show) })
    : nameFailures.unknown({ name, path, nouns, candidates: shownOf(found) });
}

/** Fails for all texts of a list that mean nothing, if they are several. */
export function requireKnown(names: readonly string[], choice: Choice<Named>): void {
  const unknown = [...new Set(names)].filter((name) => matchesOf(name, choice).length === 0);
  if (unknown.length < 2) return;
  const { path, nouns, found } = choice;
  throw nameFailures.severalUnknown(unknown, { path, nouns, candidates: shownOf(found) });
}

const shownOf = (found: readonly Named[]) => [...new Set(found.map(firstName))];

/** A code and the name of another object are both meant. Of names, only the nearest kind is. */
function matchesOf<Candidate extends Named>(
  name: string,
  { found, fold = foldCase, isCode = () => false }: Choice<Candidate>,
): Candidate[] {
  const folded = fold(name);
  const means = (texts: readonly string[] = []) => texts.some((text) => fold(text) === folded);
  const coded = found.filter(({ codes }) => means(codes));
  if (isCode(name)) return coded;
  const named = [
    found.filter(({ names }) => names.includes(name)),
    found.filter(({ names }) => means(names)),
    found.filter(({ aliases }) => means(aliases)),
  ].find(({ length }) => length > 0);
  return [...new Set([...coded, ...(named ?? [])])];
}

const firstName = ({ names: [first = ''] }: Named) => first;

function show(candidate: Named): string {
  const { id, of } = candidate;
  return `${firstName(candidate)}${of ? ` of ${of}` : ''} (${id})`;
}
