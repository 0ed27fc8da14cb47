import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Names = ReadonlySet<string>;

const none: Names = new Set();

/** By what is looked through, and by the field. */
const known = new WeakMap<Names, WeakMap<FieldNode, Names>>();

/** Whether a field is selected directly below the one being resolved; see `selectedNames`. */
export function selects(info: GraphQLResolveInfo, fieldName: string): boolean {
  return selectedNames(info).has(fieldName);
}

/**
 * The names of the fields that are selected directly below the one being resolved, fragments
 * included, and below those that are to be looked `through`. `@skip` and `@include` are not looked
 * at: then a little too much is loaded.
 */
export function selectedNames(info: GraphQLResolveInfo, through = none): Names {
  const [node, ...others] = info.fieldNodes;
  // Selected in one place, as nearly always, it is the same for each of the things above.
  if (!node || others.length > 0) return readNames(info, through);
  const ofNodes = known.get(through) ?? new WeakMap<FieldNode, Names>();
  known.set(through, ofNodes);
  const names = ofNodes.get(node) ?? readNames(info, through);
  ofNodes.set(node, names);
  return names;
}

function readNames({ fieldNodes, fragments }: GraphQLResolveInfo, through: Names): Names {
  // Each is read once, as those that spread others twice would multiply.
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
