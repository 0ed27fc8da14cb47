import { type DefinitionNode, type DocumentNode, Kind, print } from 'graphql';
import { sha256 } from '../../kernel/sha256.ts';

/** A hash that documents share which differ in nothing but spacing, comments and order. */
export function normalizedHashOf({ definitions }: DocumentNode): string {
  const sorted = [...definitions].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return sha256(print({ kind: Kind.DOCUMENT, definitions: sorted }));
}

/** Operations come first, and within their kind definitions are sorted by name. */
function rank(definition: DefinitionNode): string {
  const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
  const name = 'name' in definition ? definition.name?.value : undefined;
  return `${isOperation ? 0 : 1}${name ?? ''}`;
}
