import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const none: ReadonlySet<string> = new Set();

/** Whether a field is selected directly below the one being resolved; see `selectedNames`. */
export function selects(info: GraphQLResolveInfo, fieldName: string): boolean {
  return selectedNames(info).has(fieldName);
}

/**
 * The names of the fields that are selected directly below the one being resolved, fragments
 * included, and below those that are to be looked `through`. `@skip` and `@include` are not looked
 * at: then a little too much is loaded.
 */
export function selectedNames(
  { fieldNodes, fragments }: GraphQLResolveInfo,
  through = none,
): ReadonlySet<string> {
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
