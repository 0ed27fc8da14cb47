import { BREAK, type DocumentNode, Kind, visit } from 'graphql';
import { DomainError } from '../errors.ts';
import type { Caller } from '../kernel/context.ts';

/** Fails if the caller lacks the permission for introspection. */
export function requireIntrospection({ permissions }: Caller): void {
  if (permissions.has('graphql:introspect')) return;
  throw new DomainError(
    'INTROSPECTION_NOT_ALLOWED',
    'Introspection requires the permission graphql:introspect. Use an API key that has it.',
  );
}

const META_FIELDS = new Set(['__schema', '__type']);

const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document selects `__schema` or `__type` anywhere. */
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

/** Whether a document selects only introspection fields, so that it reads no data. */
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
