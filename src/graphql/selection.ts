import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** Cache by `through` and field node. */
const known = new WeakMap<Names, WeakMap<FieldNode, Names>>();

/** Whether a field is selected directly below the one being resolved; see `selectedNames`. */
export function selects(info: GraphQLResolveInfo, fieldName: string): boolean {
  return selectedNames(info).has(fieldName);
}

/**
 * The names of the fields selected directly below the resolved field, including those in fragments,
 * and below the fields in `through`. Ignores `@skip` and `@include`, so callers may load slightly
 * more than needed.
 */
export function selectedNames(info: GraphQLResolveInfo, through = none): Names {
  const [node, ...others] = info.fieldNodes;
  // The result of a single field node is the same for every parent, so it is cached.
  if (!node || others.length > 0) return readNames(info, through);
  const ofNodes = known.get(through) ?? new WeakMap<FieldNode, Names>();
  known.set(through, ofNodes);
  const names = ofNodes.get(node) ?? readNames(info, through);
  ofNodes.set(node, names);
  return names;
}

function readNames({ fieldNodes, fragments }: GraphQLResolveInfo, through: Names): Names {
  // Reads each fragment once, because fragments that spread others twice grow exponentially.
  const unread = new Map(Object.entries(fragments));
  const namesIn = (set: SelectionSetNode | undefined): string[] =>
    set?.selections.flatMap((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return namesIn(selection.selectionSet);
      const name = selection.name.value;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = unread.get(name);
        unread.delete(name);
        return namesIn(fragment?.selectionSet);
      }
      return through.has(name) ? namesIn(selection.selectionSet) : [name];
    }) ?? [];
  return new Set(fieldNodes.flatMap(({ selectionSet }) => namesIn(selectionSet)));
}
