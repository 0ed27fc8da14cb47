import { BREAK, type DocumentNode, Kind, visit } from 'graphql';
import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';

/** Fails for who may not ask for the schema itself. */
export function requireIntrospection({ permissions }: Caller): void {
  if (permissions.has('graphql:introspect')) return;
  throw new DomainError(
    'INTROSPECTION_NOT_ALLOWED',
    'This asks for the schema itself, which needs the permission graphql:introspect.',
  );
}

const META_FIELDS = new Set(['__schema', '__type']);

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for the schema itself, anywhere in it. */
export function introspects(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= META_FIELDS.has(name.value);
      return found ? BREAK : undefined;
    },
  });
  known.set(document, found);
  return found;
}

/** Whether a document asks for nothing else, so that no data is behind it. */
export function onlyIntrospects({ definitions }: DocumentNode): boolean {
  return definitions.every((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return true;
    return definition.selectionSet.selections.every(
      (selection) =>
        selection.kind === Kind.FIELD &&
        (META_FIELDS.has(selection.name.value) || selection.name.value === '__typename'),
    );
  });
}
