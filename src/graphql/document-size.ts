import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The work that a document makes, beyond the length of its text. */
export type DocumentSize = {
  /** Number of selections of all operations after expansion of their fragments. */
  expanded: number;
  /** Highest number of fields with one response key in one selection set, fragments included. */
  repeats: number;
};

/** Upper bound of a count. */
const MAX_COUNT = 1_000_000;

const sizes = new WeakMap<DocumentNode, DocumentSize>();

/** Measures a parsed document once, before validation. */
export function sizeOfDocument(document: DocumentNode): DocumentSize {
  const known = sizes.get(document);
  if (known) return known;
  const size = { expanded: countExpanded(document), repeats: countRepeats(document) };
  sizes.set(document, size);
  return size;
}

type Fragments = ReadonlyMap<string, SelectionSetNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [],
    ),
  );
}

/** Counts each fragment once, which takes linear time. A cycle of fragments ends where it began. */
function countExpanded(document: DocumentNode): number {
  const countFragment = memoize(fragmentsOf(document), { empty: 0, read: count });

  function count(set: SelectionSetNode): number {
    let sum = 0;
    for (const selection of set.selections) {
      sum += 1;
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += countFragment(selection.name.value);
      else if (selection.selectionSet) sum += count(selection.selectionSet);
    }
    return Math.min(sum, MAX_COUNT);
  }

  const sets = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.selectionSet] : [],
  );
  return Math.min(
    MAX_COUNT,
    sets.map(count).reduce((sum, each) => sum + each, 0),
  );
}

type Keys = ReadonlyMap<string, number>;

const NO_KEYS: Keys = new Map();

/** The highest count of a response key in any selection set. */
function countRepeats(document: DocumentNode): number {
  const keysOfFragment = memoize(fragmentsOf(document), { empty: NO_KEYS, read: keysOf });
  let most = 0;

  /** The fields of a set by response key, those of its fragments included. */
  function keysOf(set: SelectionSetNode): Keys {
    const keys = new Map<string, number>();
    for (const selection of set.selections) {
      for (const [key, count] of keysIn(selection)) {
        const sum = Math.min(MAX_COUNT, (keys.get(key) ?? 0) + count);
        keys.set(key, sum);
        most = Math.max(most, sum);
      }
    }
    return keys;
  }

  function keysIn(selection: SelectionNode): Keys | [string, number][] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return keysOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return keysOf(selection.selectionSet);
    if (selection.selectionSet) keysOf(selection.selectionSet);
    return [[selection.alias?.value ?? selection.name.value, 1]];
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) keysOf(definition.selectionSet);
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) keysOfFragment(definition.name.value);
  }
  return most;
}

type Reading<Value> = { empty: Value; read: (set: SelectionSetNode) => Value };

/** Reads each fragment once. An unknown fragment, or one within itself, reads as empty. */
function memoize<Value>(fragments: Fragments, { empty, read }: Reading<Value>) {
  const known = new Map<string, Value>();
  return (name: string): Value => {
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, empty);
    const set = fragments.get(name);
    const value = set ? read(set) : empty;
    known.set(name, value);
    return value;
  };
}
