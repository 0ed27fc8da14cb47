import { type DefinitionNode, type DocumentNode, Kind, print } from 'graphql';
import { sha256 } from '../../kernel/sha256.ts';

/**
 * Hash shared by documents that differ only in whitespace, comments and the order of definitions.
 */
export function normalizedHashOf({ definitions }: DocumentNode): string {
  const sorted = [...definitions].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return sha256(print({ kind: Kind.DOCUMENT, definitions: sorted }));
}

/** Sort key: operations first, then by name. */
function rank(definition: DefinitionNode): string {
  const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
  const name = 'name' in definition ? definition.name?.value : undefined;
  return `${isOperation ? 0 : 1}${name ?? ''}`;
}
